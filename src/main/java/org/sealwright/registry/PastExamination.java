package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.registry.PastAnswer.Happened;
import org.sealwright.registry.PastAnswer.ListProof;
import org.sealwright.registry.PastAnswer.Logged;
import org.sealwright.registry.PastAnswer.Proofs;
import org.sealwright.seals.PastSeal;
import org.sealwright.seals.PastSeals;
import org.sealwright.seals.SealAddresses;
import org.sealwright.seals.SealStatus;
import org.sealwright.seals.SealView.Entry;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.transparency.LoggedLeaf;
import org.sealwright.transparency.TransparencyLog;
import org.sealwright.verification.Answer;
import org.sealwright.verification.BitFinding;
import org.sealwright.verification.CredentialCheck;
import org.sealwright.verification.CredentialFinding;
import org.sealwright.verification.DateFinding;
import org.sealwright.verification.Findings;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.LogFinding;
import org.sealwright.verification.LogLeaf;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.SealLeaf;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusListCheck;
import org.sealwright.verification.StatusListLeaf;
import org.sealwright.verification.StatusPurpose;
import org.sealwright.verification.StoredFinding;
import org.springframework.stereotype.Component;

/**
 * Answers for a past instant by the rule of today's answer, from what was published then: the events, the credential's
 * version, and the status lists of the archive, each by its place in the log. What can't be had vouches for nothing.
 */
@Component
class PastExamination {

    private static final Actor READER = Actor.system("registry.history");

    private final PastSeals seals;
    private final SealAddresses addresses;
    private final PublishedKeys keys;
    private final TransparencyLog log;

    PastExamination(PastSeals seals, SealAddresses addresses, PublishedKeys keys, TransparencyLog log) {
        this.seals = seals;
        this.addresses = addresses;
        this.keys = keys;
        this.log = log;
    }

    PastAnswer examine(SealNumber number, LocalDate on, Instant at) {
        return seals.at(READER, number, at)
                .map(seal -> answer(number, on, at, seal))
                .orElseGet(() -> new PastAnswer(
                        number.value(), on, at, PastAnswer.NOT_ISSUED, null, null, null, null, List.of(), null));
    }

    /** What happened to it, with each event's place in the log. */
    List<Happened> happened(List<Entry> events) {
        return events.stream()
                .map(event -> new Happened(
                        event.seq(),
                        event.event().word(),
                        event.at(),
                        event.version(),
                        event.publicReason(),
                        index(event.logEntry())))
                .toList();
    }

    private PastAnswer answer(SealNumber number, LocalDate on, Instant at, PastSeal seal) {
        CredentialCheck check = keys.credentialCheck();
        Entry last = seal.events().getLast();
        Optional<Logged> event = logged(last.logEntry());
        ListProof revocation = list(StatusPurpose.REVOCATION, seal.revocation(), check, at);
        ListProof suspension = list(StatusPurpose.SUSPENSION, seal.suspension(), check, at);
        Answer answer = Answer.to(new Findings(
                StoredFinding.valueOf(seal.status().name()),
                credential(seal, check),
                finding(revocation),
                finding(suspension),
                event.map(logged -> inLog(logged, number, last, seal.digest())).orElse(LogFinding.UNAVAILABLE),
                at.isAfter(seal.validUntil())
                        ? DateFinding.ENDED
                        : at.isBefore(seal.validFrom()) ? DateFinding.NOT_YET : DateFinding.WITHIN,
                FirmwareFinding.NOT_ASKED));
        boolean lapsed = answer == Answer.EXPIRED;
        return new PastAnswer(
                number.value(),
                on,
                at,
                answer.word(),
                lapsed ? SealStatus.EXPIRED.word() : seal.status().word(),
                lapsed ? null : seal.reason(),
                seal.version(),
                addresses.credential(number, seal.version()),
                happened(seal.events()),
                new Proofs(event.orElse(null), revocation, suspension));
    }

    private static CredentialFinding credential(PastSeal seal, CredentialCheck check) {
        if (seal.credential() == null) {
            return CredentialFinding.UNAVAILABLE;
        }
        return Sha256.of(seal.credential()).equals(seal.digest())
                ? check.seal(seal.credential()).finding()
                : CredentialFinding.BROKEN;
    }

    private static LogFinding inLog(Logged logged, SealNumber number, Entry event, Sha256 credential) {
        byte[] bytes = logged.leaf().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(bytes).equals(event.leaf())
                        && LogLeaf.parse(bytes) instanceof SealLeaf leaf
                        && leaf.seal().equals(number)
                        && leaf.credential().equals(credential)
                ? LogFinding.INCLUDED
                : LogFinding.CONTRADICTED;
    }

    private ListProof list(StatusPurpose purpose, PastSeal.Bit bit, CredentialCheck check, Instant at) {
        String address = addresses.statusList(purpose, bit.number());
        PastSeal.ListThen list = bit.list();
        Logged named = list == null
                ? null
                : logged(list.logEntry())
                        .filter(logged -> names(logged, purpose, bit.number(), list.compact()))
                        .orElse(null);
        @Nullable Integer value = null;
        if (named != null) {
            String token = Objects.requireNonNull(Objects.requireNonNull(list).compact());
            value = switch (BitFinding.read(
                    () -> new StatusListCheck(check).verified(token, address, purpose, at), bit.index())) {
                case CLEAR -> 0;
                case SET -> 1;
                case UNAVAILABLE -> null;
            };
        }
        return new ListProof(address + "?timestamp=" + at, bit.index(), value, named);
    }

    private static boolean names(Logged logged, StatusPurpose purpose, int number, @Nullable String token) {
        return token != null
                && LogLeaf.parse(logged.leaf().getBytes(StandardCharsets.UTF_8)) instanceof StatusListLeaf leaf
                && leaf.purpose() == purpose
                && leaf.list() == number
                && leaf.digest().equals(Sha256.of(token));
    }

    private static BitFinding finding(ListProof list) {
        return list.bit() == null ? BitFinding.UNAVAILABLE : list.bit() == 1 ? BitFinding.SET : BitFinding.CLEAR;
    }

    /** A leaf with a proof that holds; none until it is in a signed checkpoint. */
    private Optional<Logged> logged(UUID entry) {
        return log.entry(entry).filter(leaf -> leaf.index().isPresent()).flatMap(this::proven);
    }

    private Optional<Logged> proven(LoggedLeaf leaf) {
        long index = leaf.index().orElseThrow();
        return log.inclusion(index)
                .filter(proof -> verifies(proof, leaf))
                .map(proof -> new Logged(index, new String(leaf.bytes(), StandardCharsets.UTF_8), proof.toString()));
    }

    private boolean verifies(LogProof proof, LoggedLeaf leaf) {
        return proof.verifies(leaf.bytes(), log.key());
    }

    private @Nullable Long index(UUID entry) {
        return log.entry(entry)
                .flatMap(leaf -> leaf.index().stream().boxed().findFirst())
                .orElse(null);
    }
}
