package org.sealwright.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a purpose its next key. The new key is published together with the end of the one before, both ahead of time; then
 * the clock does the rest on every node. A key that the portal makes is in the store file of the node that made it, and has
 * to be brought to the others before it signs.
 */
@Service
public class KeyRotation {

    private static final String CONFIRMED = "called by an act that a second person confirmed";

    /** More than any node may be forgetful, so that none signs with a key after the end that was published for it. */
    private static final Duration AT_ONCE = KeyRing.FORGETFUL.multipliedBy(2);

    private final KeyRing ring;
    private final KeyStores stores;
    private final KeyRows rows;
    private final Clock clock;

    KeyRotation(KeyRing ring, KeyStores stores, KeyRows rows, Clock clock) {
        this.ring = ring;
        this.stores = stores;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Announces the next key; the one before ends when it begins.
     *
     * @param successor thumbprint of the key to take, {@code null} to have one made or the first that waits
     * @param from when it begins to sign, in the future
     * @return its thumbprint
     * @throws Refused if another one was announced already, or there is no such key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @AllowedToAnyone(CONFIRMED)
    public String announce(SigningPurpose purpose, @Nullable String successor, Instant from) {
        rows.lock();
        List<PublishedKey> published = rows.all();
        PublishedKey last = last(purpose, published);
        if (last.stateAt(clock.instant()) != KeyState.LIVE) {
            throw new Refused("keys.refused.announced");
        }
        SigningKey next = next(purpose, successor, published, from);
        rows.retire(last.kid(), from);
        publish(next, from, null);
        return next.kid();
    }

    /**
     * Takes a key out of use at once and says from when on what it signed no longer counts. If it signs now or was going to,
     * another one takes its place.
     *
     * @return thumbprint of the key that takes its place; {@code null} where it signed nothing more anyway
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @AllowedToAnyone(CONFIRMED)
    public @Nullable String replace(String kid, Instant compromisedFrom, @Nullable String successor) {
        rows.lock();
        List<PublishedKey> published = rows.all();
        PublishedKey key = find(kid, published);
        Instant now = clock.instant();
        KeyState state = key.stateAt(now);
        if (state == KeyState.COMPROMISED || key.compromisedFrom() != null) {
            throw new Refused("keys.refused.compromised-already");
        }
        String taken = null;
        if (state != KeyState.RETIRED) {
            Instant end = state == KeyState.ANNOUNCED
                    ? key.notBefore()
                    : now.plus(AT_ONCE).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
            boolean endsSooner = key.retiredAt() != null && !key.retiredAt().isAfter(end);
            if (!endsSooner) {
                SigningKey next = next(key.purpose(), successor, published, end);
                rows.retire(kid, end);
                publish(next, end, key.retiredAt());
                taken = next.kid();
            }
        }
        rows.declareCompromised(kid, compromisedFrom, now);
        refreshAfterwards();
        return taken;
    }

    /** Keys of a hardware module, or of a signer of its own, that wait to be taken for a purpose. */
    @AllowedToAnyone("thumbprints and labels; called by a page of administrators")
    public List<WaitingKey> waiting(SigningPurpose purpose) {
        return stores.placeOf(purpose) == KeyPlace.PKCS12
                ? List.of()
                : stores.unpublished(purpose, rows.all()).stream()
                        .map(key -> new WaitingKey(key.kid(), key.label()))
                        .toList();
    }

    /** Where the next key of a purpose will be kept. */
    @AllowedToAnyone("called by a page of administrators")
    public KeyPlace placeOf(SigningPurpose purpose) {
        return stores.placeOf(purpose);
    }

    /** Published keys that sign now or will, and that this node does not hold. */
    @AllowedToAnyone("called by a page of administrators, and for the node's health")
    public List<PublishedKey> lackingHere() {
        return ring.lacking();
    }

    private SigningKey next(
            SigningPurpose purpose, @Nullable String successor, List<PublishedKey> published, Instant from) {
        if (successor != null) {
            return stores.unpublished(purpose, published).stream()
                    .filter(key -> key.kid().equals(successor))
                    .findFirst()
                    .orElseThrow(() -> Refused.at("successor", "keys.refused.no-such-key"));
        }
        if (stores.placeOf(purpose) != KeyPlace.PKCS12
                && stores.unpublished(purpose, published).isEmpty()) {
            throw Refused.at("successor", "keys.refused.none-waits");
        }
        return stores.fresh(purpose, published, from);
    }

    private void publish(SigningKey key, Instant from, @Nullable Instant until) {
        Instant now = clock.instant();
        rows.insert(key, now.isAfter(from) ? from : now, from, until);
        refreshAfterwards();
    }

    private void refreshAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring.refresh();
            }
        });
    }

    /** The one whose end is not known. */
    private static PublishedKey last(SigningPurpose purpose, List<PublishedKey> published) {
        return published.stream()
                .filter(key -> key.purpose() == purpose && key.retiredAt() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No key for " + purpose + " has an open end"));
    }

    private static PublishedKey find(String kid, List<PublishedKey> published) {
        return published.stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> new NotFound("key", kid));
    }

    /**
     * A key that an operator made and that was never published.
     *
     * @param label its name in a hardware module, empty elsewhere
     */
    public record WaitingKey(String kid, String label) {}
}
