package org.sealwright.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that this node signs with. Which key of a purpose lives is a matter of the published periods and the clock, so
 * all nodes change at the same instant and none needs to be told. At the first start keys are made: first into the store,
 * then into the table, so that a crash between leaves a key that the next start takes up. A live key of the table that the
 * stores lack stops the start, and later the signature: a new one in its place would silently end what was signed before.
 */
@Component
class KeyRing {

    /** How long a node may not know of an end that was published at another one; ends are published further ahead. */
    static final Duration FORGETFUL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final KeyStores stores;
    private final KeyRows rows;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;

    KeyRing(KeyStores stores, KeyRows rows, Clock clock, TransactionTemplate transaction) {
        this.stores = stores;
        this.rows = rows;
        this.clock = clock;
        transaction.executeWithoutResult(status -> {
            rows.lock();
            for (SigningPurpose purpose : SigningPurpose.values()) {
                makeFirst(purpose);
            }
        });
        this.known = read();
        for (SigningPurpose purpose : SigningPurpose.values()) {
            PublishedKey key = published(purpose, known);
            if (!known.held().containsKey(key.kid()) && stores.placeOf(purpose) != KeyPlace.SIGNER) {
                throw missing(key);
            }
        }
        lacking()
                .forEach(key -> LOG.error(
                        "This node lacks the key {} for {}, which signs from {} on: put it into the key store before",
                        key.kid(),
                        key.purpose(),
                        key.notBefore()));
    }

    /**
     * The key that signs now.
     *
     * @throws IllegalStateException if this node does not hold it
     */
    SigningKey live(SigningPurpose purpose) {
        Known now = known();
        PublishedKey key = published(purpose, now);
        return Optional.ofNullable(now.held().get(key.kid())).orElseThrow(() -> new KeyLackingException(key));
    }

    /** Thumbprint of the key that signs now, whoever holds it. */
    String liveKid(SigningPurpose purpose) {
        return published(purpose, known()).kid();
    }

    /** The key that signs now, and those that were announced, as far as this node holds them. */
    List<SigningKey> liveAndAnnounced(SigningPurpose purpose) {
        SigningKey live = live(purpose);
        Known now = known();
        return Stream.concat(
                        Stream.of(live),
                        now.published().stream()
                                .filter(key ->
                                        key.purpose() == purpose && key.stateAt(clock.instant()) == KeyState.ANNOUNCED)
                                .flatMap(key -> Optional.ofNullable(now.held().get(key.kid())).stream()))
                .toList();
    }

    /** Published keys that sign now or will, and that this node does not hold. */
    List<PublishedKey> lacking() {
        Known now = known();
        Instant instant = clock.instant();
        return now.published().stream()
                .filter(key -> isNeeded(key, instant) && !now.held().containsKey(key.kid()))
                .toList();
    }

    /** Looks at table and stores again at once. */
    void refresh() {
        known = read();
    }

    private void makeFirst(SigningPurpose purpose) {
        List<PublishedKey> published = rows.all();
        if (published.stream().noneMatch(key -> key.purpose() == purpose)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            rows.insert(stores.fresh(purpose, published, now), now, now, null);
        }
    }

    private PublishedKey published(SigningPurpose purpose, Known from) {
        Instant now = clock.instant();
        return from.published().stream()
                .filter(key -> key.purpose() == purpose && key.stateAt(now) == KeyState.LIVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key for " + purpose + " is live at " + now));
    }

    private Known known() {
        Known now = known;
        if (System.nanoTime() - now.readAt() > FORGETFUL.toNanos() && reading.tryLock()) {
            try {
                known = read();
            } finally {
                reading.unlock();
            }
        }
        return known;
    }

    /** Opening a store is slow, so only where a key is wanted that was not in it before. */
    private Known read() {
        List<PublishedKey> published = rows.all();
        Instant now = clock.instant();
        Known before = known;
        boolean whole = before != null
                && published.stream()
                        .filter(key -> isNeeded(key, now))
                        .allMatch(key -> before.held().containsKey(key.kid()));
        Map<String, SigningKey> held = before != null && whole
                ? before.held()
                : stores.keys().stream()
                        .collect(Collectors.toMap(SigningKey::kid, Function.identity(), (first, second) -> first));
        return new Known(published, held, System.nanoTime());
    }

    private static boolean isNeeded(PublishedKey key, Instant now) {
        KeyState state = key.stateAt(now);
        return state == KeyState.LIVE || state == KeyState.ANNOUNCED;
    }

    private static StartRefused missing(PublishedKey key) {
        return new StartRefused(
                "The database names a signing key (" + key.purpose() + ", " + key.kid() + ") that the key store in this"
                        + " data folder does not hold.",
                "Put " + KeyStoreFile.STORE + " and " + KeyStoreFile.PASSPHRASE
                        + " back from a backup, or start with the data folder that belongs to this database.");
    }

    /**
     * What was read last.
     *
     * @param held the private keys by their thumbprint
     * @param readAt of {@link System#nanoTime()}
     */
    private record Known(List<PublishedKey> published, Map<String, SigningKey> held, long readAt) {}
}
