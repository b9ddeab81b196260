package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.seals.SealAddresses;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView;
import org.sealwright.seals.SignedFacts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialCheck;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.CredentialReport;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.StatusList;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusPurpose;
import org.springframework.stereotype.Component;

/**
 * Asks every source about a seal the way an outsider would: the signature by the published keys, the bits in the signed
 * lists, the newest event in a signed checkpoint. What can't be had is unavailable, never fine.
 */
@Component
class SourceExamination {

    private final SealReading seals;
    private final SealAddresses addresses;
    private final SignedFacts facts;
    private final PublishedKeys keys;
    private final TransparencyLog log;
    private final Clock clock;

    SourceExamination(
            SealReading seals, SealAddresses addresses, PublishedKeys keys, TransparencyLog log, Clock clock) {
        this.seals = seals;
        this.addresses = addresses;
        this.facts = new SignedFacts(addresses);
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    /** @param logIndex where the seal's newest event stands in the log, if it stands there yet */
    Outcome examine(Actor actor, SealView seal, @Nullable Long logIndex) {
        Instant now = clock.instant();
        CredentialCheck check = keys.credentialCheck();
        return new Outcome(
                credential(actor, seal, check),
                bit(actor, StatusPurpose.REVOCATION, seal.revocation(), check, now),
                bit(actor, StatusPurpose.SUSPENSION, seal.suspension(), check, now),
                inLog(seal, logIndex),
                now);
    }

    private CredentialFinding credential(Actor actor, SealView seal, CredentialCheck check) {
        Optional<String> token = seals.credential(actor, seal.number());
        if (token.isEmpty()) {
            return CredentialFinding.UNAVAILABLE;
        }
        if (!Sha256.of(token.get()).equals(seal.credential())) {
            return CredentialFinding.BROKEN;
        }
        CredentialReport report = check.seal(token.get());
        return report.isGenuine() && !facts.agree(seal, report.claims()) ? CredentialFinding.BROKEN : report.finding();
    }

    private BitFinding bit(
            Actor actor, StatusPurpose purpose, SealView.StatusPlace place, CredentialCheck check, Instant now) {
        String address = addresses.statusList(purpose, place.list());
        return seals.statusList(actor, purpose, place.list())
                .map(token -> BitFinding.read(() -> bits(check, token, address, purpose, now), place.index()))
                .orElse(BitFinding.UNAVAILABLE);
    }

    private static StatusList bits(
            CredentialCheck check, String token, String address, StatusPurpose purpose, Instant now) {
        return new StatusListCheck(check).verified(token, address, purpose, now);
    }

    private LogFinding inLog(SealView seal, @Nullable Long index) {
        if (index == null) {
            return LogFinding.UNAVAILABLE;
        }
        Optional<LogProof> proof = log.inclusion(index);
        if (proof.isEmpty()) {
            return LogFinding.UNAVAILABLE;
        }
        byte[] leaf = log.leaf(index).orElseThrow().bytes();
        return saysTheSame(seal, leaf) && proof.get().verifies(leaf, log.key())
                ? LogFinding.INCLUDED
                : LogFinding.CONTRADICTED;
    }

    /** Whether the newest leaf is that of the seal's newest event, tells of this credential, and leaves this status. */
    private static boolean saysTheSame(SealView seal, byte[] bytes) {
        SealView.Entry newest = seal.history().getLast();
        return Sha256.of(bytes).equals(newest.leaf())
                && LogLeaf.parse(bytes) instanceof SealLeaf leaf
                && leaf.seal().equals(seal.number())
                && leaf.seq() == newest.seq()
                && leaf.version() == seal.version()
                && leaf.credential().equals(seal.credential())
                && leavesBehind(leaf.event()).contains(seal.status());
    }

    /** A change of the credential leaves a suspended seal suspended. */
    private static Set<SealStatus> leavesBehind(SealLeaf.Event event) {
        return switch (event) {
            case ISSUED, REINSTATED -> Set.of(SealStatus.ACTIVE);
            case RENEWED, EXTENDED, NARROWED -> Set.of(SealStatus.ACTIVE, SealStatus.SUSPENDED);
            case SUSPENDED -> Set.of(SealStatus.SUSPENDED);
            case WITHDRAWN -> Set.of(SealStatus.WITHDRAWN);
            case EXPIRED -> Set.of(SealStatus.EXPIRED);
            case TERMINATED -> Set.of(SealStatus.TERMINATED);
        };
    }

    record Outcome(
            CredentialFinding credential, BitFinding revocation, BitFinding suspension, LogFinding log, Instant at) {}
}
