package org.sealwright.signer;

import static org.sealwright.signer.Refusal.COUNTERSIGNATURES;
import static org.sealwright.signer.Refusal.ENROLMENT_NOT_IN_FORCE;
import static org.sealwright.signer.Refusal.ENROLMENT_UNSOUND;
import static org.sealwright.signer.Refusal.NOT_ENROLLED;
import static org.sealwright.signer.Refusal.OTHER_ISSUER;
import static org.sealwright.signer.Refusal.PART_NOT_ENROLLED;
import static org.sealwright.signer.Refusal.PASSKEY_ENDED;
import static org.sealwright.signer.Refusal.PASSKEY_OF_ANOTHER;
import static org.sealwright.signer.SignerRefused.require;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.FoundingStatement.Founder;

/**
 * Whose passkey may sign what: the founders, and everybody whom two administrators enrolled. An enrolment is judged when it
 * is accepted, by the administrators of that moment; it then stands on its own, so that an administrator may leave.
 */
final class TrustBook {

    private final Founding founding;
    private final PasskeyCheck passkeys;
    private final Map<Sha256, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<Sha256, Ending> endings = new HashMap<>();

    private TrustBook(Founding founding) {
        this.founding = founding;
        this.passkeys = new PasskeyCheck(founding.statement());
    }

    /** What a signer took up before is not judged again. */
    static TrustBook of(Founding founding, List<Enrolment> accepted, List<Ending> given) {
        var book = new TrustBook(founding);
        accepted.forEach(enrolment -> book.enrolments.put(enrolment.statement().digest(), enrolment));
        given.forEach(ending -> book.endings.put(ending.statement().passkey(), ending));
        return book;
    }

    Founding founding() {
        return founding;
    }

    List<Enrolment> enrolments() {
        return List.copyOf(enrolments.values());
    }

    List<Ending> endings() {
        return List.copyOf(endings.values());
    }

    boolean knows(Enrolment enrolment) {
        return enrolments.containsKey(enrolment.statement().digest());
    }

    boolean knows(Ending ending) {
        return endings.containsKey(ending.statement().passkey());
    }

    /** Refuses it, or lets it be kept; by the administrators who are in force now. */
    void requireAcceptable(Enrolment enrolment, Instant now) {
        EnrolmentStatement statement = enrolment.statement();
        requireOurs(statement);
        requireSound(statement);
        statement.passkey().requireAcceptable();
        require(!endings.containsKey(statement.passkey().fingerprint()), PASSKEY_ENDED, "of " + statement.account());
        require(
                everybody().stream()
                        .noneMatch(holder -> holder.passkey().isSameAs(statement.passkey())
                                && !holder.is(statement.account(), statement.passkey())),
                PASSKEY_OF_ANOTHER,
                statement.passkey().fingerprint().toString());
        requireTwo(enrolment, now);
    }

    /** One that was required. */
    void keep(Enrolment enrolment) {
        enrolments.put(enrolment.statement().digest(), enrolment);
    }

    /**
     * Refuses it, or lets it be kept. Any administrator's signature will do, one who was ended since, too: that something is not
     * signed is the safe side.
     */
    void requireAcceptable(Ending ending) {
        EndingStatement statement = ending.statement();
        requireOurs(statement);
        Countersignature signature = ending.countersignature();
        Holder administrator = holders(signature, EnrolledPart.ADMINISTRATOR).getFirst();
        passkeys.requireSigned(statement, administrator.passkey(), signature.assertion());
    }

    /** One that was required. */
    void keep(Ending ending) {
        endings.put(ending.statement().passkey(), ending);
    }

    /** The person's passkey signed the statement, and was enrolled for the part when the statement says it did. */
    void requireSigned(Statement statement, Countersignature signature, EnrolledPart part, Instant at) {
        requireOurs(statement);
        Holder holder = requireInForce(signature, part, at);
        passkeys.requireSigned(statement, holder.passkey(), signature.assertion());
    }

    /** Such a passkey signs at that moment, as far as is known now. */
    Holder requireInForce(Countersignature signature, EnrolledPart part, Instant at) {
        return holders(signature, part).stream()
                .filter(holder -> holder.isInForceAt(at))
                .findFirst()
                .orElseThrow(() -> new SignerRefused(ENROLMENT_NOT_IN_FORCE, signature.account() + " at " + at));
    }

    void requireNotEnded(Passkey passkey) {
        Ending ending = endings.get(passkey.fingerprint());
        require(ending == null, PASSKEY_ENDED, passkey.fingerprint().toString());
    }

    private void requireOurs(Statement statement) {
        require(statement.did().equals(founding.statement().did()), OTHER_ISSUER, statement.did());
    }

    private static void requireSound(EnrolmentStatement statement) {
        boolean sound = !statement.parts().isEmpty()
                && statement.from().isBefore(statement.until())
                && Duration.between(statement.from(), statement.until())
                                .compareTo(Duration.ofDays(EnrolmentStatement.LONGEST_DAYS))
                        <= 0;
        require(sound, ENROLMENT_UNSOUND, statement.id().toString());
    }

    private void requireTwo(Enrolment enrolment, Instant now) {
        EnrolmentStatement statement = enrolment.statement();
        List<Countersignature> signatures = enrolment.countersignatures();
        require(signatures.size() == 2, COUNTERSIGNATURES, signatures.size() + " signatures");
        List<Passkey> used = new ArrayList<>(List.of(statement.passkey()));
        List<UUID> people = new ArrayList<>(List.of(statement.account()));
        for (Countersignature signature : signatures) {
            Holder holder = requireInForce(signature, EnrolledPart.ADMINISTRATOR, now);
            requireNotEnded(holder.passkey());
            require(
                    !people.contains(holder.account()) && used.stream().noneMatch(holder.passkey()::isSameAs),
                    COUNTERSIGNATURES,
                    "the same person twice");
            passkeys.requireSigned(statement, holder.passkey(), signature.assertion());
            people.add(holder.account());
            used.add(holder.passkey());
        }
    }

    /** At least one, or a refusal that says what is missing. */
    private List<Holder> holders(Countersignature signature, EnrolledPart part) {
        List<Holder> own = everybody().stream()
                .filter(holder -> holder.account().equals(signature.account())
                        && holder.passkey()
                                .credentialId()
                                .equals(signature.assertion().credentialId()))
                .toList();
        require(!own.isEmpty(), NOT_ENROLLED, signature.account().toString());
        List<Holder> fitting =
                own.stream().filter(holder -> holder.parts().contains(part)).toList();
        require(!fitting.isEmpty(), PART_NOT_ENROLLED, signature.account() + " as " + part);
        return fitting;
    }

    private List<Holder> everybody() {
        List<Holder> all = new ArrayList<>();
        for (Founder founder : founding.statement().founders()) {
            all.add(Holder.of(founder));
        }
        enrolments.values().forEach(enrolment -> all.add(Holder.of(enrolment.statement())));
        return all;
    }

    /** A person with a passkey, parts and a time; a founder's time ends only by an ending. */
    record Holder(UUID account, Passkey passkey, List<EnrolledPart> parts, Instant from, Instant until) {

        static Holder of(Founder founder) {
            return new Holder(
                    founder.account(),
                    founder.passkey(),
                    List.of(EnrolledPart.ADMINISTRATOR),
                    Instant.MIN,
                    Instant.MAX);
        }

        static Holder of(EnrolmentStatement statement) {
            return new Holder(
                    statement.account(), statement.passkey(), statement.parts(), statement.from(), statement.until());
        }

        boolean isInForceAt(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }

        boolean is(UUID otherAccount, Passkey otherPasskey) {
            return account.equals(otherAccount) && passkey.equals(otherPasskey);
        }
    }
}
