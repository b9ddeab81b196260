package org.sealwright.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwright.platform.StartRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The live key of each purpose. At the first start keys are made: first into the store, then into the table, so that a
 * crash between leaves a key that the next start takes up. A live key of the table that the store lacks stops the start:
 * a new one in its place would silently end what was signed before.
 */
@Component
class KeyRing {

    private final Map<SigningPurpose, SigningKey> live = new EnumMap<>(SigningPurpose.class);

    KeyRing(KeyStoreFile store, KeyRows rows, Clock clock, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            rows.lock();
            List<SigningKey> stored = store.keys();
            List<PublishedKey> published = rows.all();
            for (SigningPurpose purpose : SigningPurpose.values()) {
                live.put(purpose, liveKey(purpose, stored, published, store, rows, now(clock)));
            }
        });
    }

    SigningKey live(SigningPurpose purpose) {
        return Objects.requireNonNull(live.get(purpose));
    }

    private static SigningKey liveKey(
            SigningPurpose purpose,
            List<SigningKey> stored,
            List<PublishedKey> published,
            KeyStoreFile store,
            KeyRows rows,
            Instant now) {
        List<SigningKey> own =
                stored.stream().filter(key -> key.purpose() == purpose).toList();
        for (PublishedKey key : published) {
            if (key.purpose() == purpose && key.isLive()) {
                return own.stream()
                        .filter(candidate -> candidate.kid().equals(key.kid()))
                        .findFirst()
                        .orElseThrow(() -> missing(key));
            }
        }
        SigningKey fresh = unpublished(own, published).stream().findFirst().orElseGet(() -> {
            var made = SigningKey.generate(purpose);
            store.add(made, now);
            return made;
        });
        rows.insert(fresh, now);
        return fresh;
    }

    private static List<SigningKey> unpublished(List<SigningKey> own, List<PublishedKey> published) {
        Collection<String> known = published.stream().map(PublishedKey::kid).toList();
        return own.stream().filter(key -> !known.contains(key.kid())).toList();
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static StartRefused missing(PublishedKey key) {
        return new StartRefused(
                "The database names a signing key (" + key.purpose() + ", " + key.kid() + ") that the key store in this"
                        + " data folder does not hold.",
                "Put " + KeyStoreFile.STORE + " and " + KeyStoreFile.PASSPHRASE
                        + " back from a backup, or start with the data folder that belongs to this database.");
    }
}
