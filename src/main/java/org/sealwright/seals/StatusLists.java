package org.sealwright.seals;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.SignerSentence;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.seals.StatusListRows.Row;
import org.sealwright.shared.Refused;
import org.sealwright.signer.SealSigner;
import org.sealwright.signer.SignerRefused;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListLeaf;
import org.sealwright.verification.StatusPurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published bits. One act at a time touches the lists: whatever order its versions ask for them in, two acts never wait
 * for each other. A list whose bits changed is signed and logged in the transaction of the act.
 */
@Component
class StatusLists {

    /** A list is given up as full when half of it is used: random places stay easy to find and hard to guess. */
    private static final int FULL = StatusList.SIZE / 2;

    /** Less than a list's life by more than the time between renewals, so that one of the archive is in date at any moment. */
    private static final Duration LOGGED_AT_LEAST_EVERY = StatusListDocument.LIFE.minusHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(StatusLists.class);

    private final StatusListRows rows;
    private final SealAddresses addresses;
    private final SealSigner signer;
    private final JsonMapper json;
    private final TransparencyLog log;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    StatusLists(
            StatusListRows rows,
            SealAddresses addresses,
            SealSigner signer,
            JsonMapper json,
            TransparencyLog log,
            Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.signer = signer;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    /** Draws two places that no version ever had and no draft has, on indexes that differ. */
    Places draw() {
        rows.lockAll();
        Place revocation = draw(StatusPurpose.REVOCATION, null);
        return new Places(revocation, draw(StatusPurpose.SUSPENSION, revocation));
    }

    private Place draw(StatusPurpose purpose, @Nullable Place other) {
        Row list = newest(purpose);
        Place place;
        do {
            place = new Place(list.number(), random.nextInt(StatusList.SIZE));
        } while (other != null && place.index() == other.index() || rows.isTaken(purpose, place));
        return place;
    }

    /** A version takes the places that were drawn for its draft. */
    void occupy(Places places) {
        rows.lockAll();
        rows.countUse(StatusPurpose.REVOCATION, places.revocation().list());
        rows.countUse(StatusPurpose.SUSPENSION, places.suspension().list());
    }

    private Row newest(StatusPurpose purpose) {
        Row newest = rows.newest(purpose).orElseGet(() -> open(purpose, 1));
        return newest.used() < FULL ? newest : open(purpose, newest.number() + 1);
    }

    private Row open(StatusPurpose purpose, int number) {
        rows.open(purpose, number);
        Row opened = rows.require(purpose, number);
        if (opened.token() == null) {
            publish(opened, true);
        }
        return opened;
    }

    /** Lets the bits of one version say what the seal says; lists whose bits change are published at once. */
    void reflect(Seal seal, StoredVersion version) {
        rows.lockAll();
        set(StatusPurpose.REVOCATION, version.places().revocation(), seal.revokes(version.version()));
        set(StatusPurpose.SUSPENSION, version.places().suspension(), seal.suspends(version.version()));
    }

    private void set(StatusPurpose purpose, Place place, boolean value) {
        Row list = whole(rows.require(purpose, place.list()));
        if (list.isSet(place.index()) != value) {
            publish(list.with(place.index(), value), true);
        }
    }

    /** Signs one list anew; it is logged again only when the one that was is nearly out of date, since its bits are those of the one before. */
    void renew(StatusPurpose purpose, int number) {
        rows.lockAll();
        Row list = whole(rows.require(purpose, number));
        Instant logged = list.loggedAt();
        publish(list, logged == null || !logged.plus(LOGGED_AT_LEAST_EVERY).isAfter(clock.instant()));
    }

    /**
     * The list with every bit that is stored or was published last. Only acts change bits, and they publish them: where the
     * two differ somebody else did, and until people have looked into it what is bad stays bad.
     */
    private static Row whole(Row list) {
        SignedToken token = list.token();
        Optional<StatusList> published = token == null ? Optional.empty() : StatusListDocument.bits(token);
        if (published.isEmpty() || published.get().equals(list.statusList())) {
            return list;
        }
        LOG.error("Bits of {} list {} were changed by no act", list.purpose(), list.number());
        Row whole = list;
        for (int index : published.get().indexes().toArray()) {
            whole = whole.with(index, true);
        }
        return whole;
    }

    private void publish(Row list, boolean logged) {
        Instant now = clock.instant();
        StatusList bits = list.statusList();
        String document =
                json.writeValueAsString(StatusListDocument.of(addresses, list.purpose(), list.number(), bits, now));
        SignedToken token = SignedToken.of(signed(document));
        UUID entry = null;
        if (logged) {
            LogLeaf leaf = new StatusListLeaf(now, list.purpose(), list.number(), token.digest());
            entry = log.append(leaf.kind(), leaf.bytes());
        }
        rows.publish(list, token, now, entry);
    }

    /** @throws Refused if the signer does not sign: the act that changed a bit is taken back, and can be tried again */
    private String signed(String document) {
        try {
            return signer.signStatusList(document);
        } catch (SignerRefused refusal) {
            throw SignerSentence.of(refusal);
        }
    }
}
