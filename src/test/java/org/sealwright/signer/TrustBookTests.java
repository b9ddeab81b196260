package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.signer.RefusedFor.refused;
import static org.sealwright.signer.SignerWorld.DID;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.end;
import static org.sealwright.signer.SignerWorld.foundingOf;
import static org.sealwright.signer.SignerWorld.signed;
import static org.sealwright.signer.SignerWorld.statementFor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Ids;
import org.sealwright.signer.SignerWorld.Person;

class TrustBookTests {

    private final SignerWorld world = new SignerWorld();
    private final TrustBook trust = TrustBook.of(world.founding, List.of(), List.of());
    private final Person newcomer = new Person();

    @Test
    void isFoundedByTwoPeopleWithTwoPasskeys() {
        Person ada = world.ada;
        Person bea = world.bea;
        FoundingCheck.require(world.founding, DID);
        refused(Refusal.OTHER_ISSUER, () -> FoundingCheck.require(world.founding, "did:web:other.example"));
        refusesFounding(Refusal.FOUNDING_UNSOUND, ada, ada);
        refusesFounding(Refusal.FOUNDING_UNSOUND, ada, new Person(ada.account(), bea.passkey()));
        refusesFounding(Refusal.FOUNDING_UNSOUND, ada, new Person(bea.account(), ada.passkey()));
        FoundingStatement statement = world.founding.statement();
        refused(Refusal.COUNTERSIGNATURES, () -> FoundingCheck.require(signed(statement, ada, ada), DID));
        refused(Refusal.COUNTERSIGNATURES, () -> FoundingCheck.require(signed(statement, ada, newcomer), DID));
        refused(
                Refusal.COUNTERSIGNATURES,
                () -> FoundingCheck.require(new Founding(statement, List.of(ada.countersign(statement))), DID));
        refused(
                Refusal.SIGNATURE_WRONG,
                () -> FoundingCheck.require(
                        signed(statement, ada, new Person(bea.account(), newcomer.passkey())), DID));
    }

    @Test
    void isFoundedOnTheIssuersOwnPages() {
        refusesAddress(DID, "seal.example.org", "http://seal.example.org");
        refusesAddress(DID, "seal.example.org", "https://evil.example");
        refusesAddress(DID, "example.org", "https://seal.example.org");
        refusesAddress(DID, "seal.example.org", "https://seal.example.org/");
        refusesAddress(DID, "seal.example.org", "https://seal.example.org:8443");
        refusesAddress(DID, "seal.example.org", "not an address");
        refusesAddress(DID, "seal.example.org", "mailto:someone");
    }

    @Test
    void enrolsWhomTwoAdministratorsCountersigned() {
        Enrolment enrolment = world.enrol(newcomer, EnrolledPart.REVIEWER);
        accept(enrolment, NOW);
        assertThat(trust.knows(enrolment)).isTrue();
    }

    @Test
    void letsEnrolledAdministratorsEnrolOthersAndNobodyElse() {
        var cleo = new Person();
        Enrolment byCleo = SignerWorld.enrol(statementFor(newcomer, EnrolledPart.REVIEWER), cleo, world.ada);
        refuses(Refusal.NOT_ENROLLED, byCleo);
        accept(world.enrol(cleo, EnrolledPart.CERTIFIER), NOW);
        refuses(Refusal.PART_NOT_ENROLLED, byCleo);
        accept(world.enrol(cleo, EnrolledPart.ADMINISTRATOR), NOW);
        accept(byCleo, NOW);
    }

    @Test
    void wantsTwoOthersUnderAnEnrolment() {
        EnrolmentStatement statement = statementFor(newcomer, EnrolledPart.REVIEWER);
        refuses(Refusal.COUNTERSIGNATURES, new Enrolment(statement, List.of()));
        refuses(Refusal.COUNTERSIGNATURES, new Enrolment(statement, List.of(world.ada.countersign(statement))));
        refuses(Refusal.COUNTERSIGNATURES, SignerWorld.enrol(statement, world.ada, world.ada));
        refuses(Refusal.COUNTERSIGNATURES, world.enrol(world.ada, EnrolledPart.REVIEWER));
        refuses(Refusal.NOT_ENROLLED, SignerWorld.enrol(statement, world.ada, newcomer));
        refuses(Refusal.NOT_ENROLLED, SignerWorld.enrol(statement, newcomer, new Person()));
        refuses(
                Refusal.NOT_ENROLLED,
                SignerWorld.enrol(statement, world.ada, new Person(newcomer.account(), world.ada.passkey())));
    }

    /** One administrator with two passkeys is one person. */
    @Test
    void countsAnAdministratorOnceWhateverTheNumberOfPasskeys() {
        var cleo = new Person();
        var same = new Person(cleo.account(), new Person().passkey());
        accept(world.enrol(cleo, EnrolledPart.ADMINISTRATOR), NOW);
        accept(world.enrol(same, EnrolledPart.ADMINISTRATOR), NOW);
        refuses(
                Refusal.COUNTERSIGNATURES,
                SignerWorld.enrol(statementFor(newcomer, EnrolledPart.REVIEWER), cleo, same));
    }

    @Test
    void wantsSignaturesUnderThisVeryEnrolment() {
        EnrolmentStatement other = statementFor(newcomer, EnrolledPart.REVIEWER);
        EnrolmentStatement statement = statementFor(newcomer, EnrolledPart.CERTIFIER);
        refuses(
                Refusal.OTHER_CHALLENGE,
                new Enrolment(statement, List.of(world.ada.countersign(other), world.bea.countersign(statement))));
    }

    @Test
    void enrolsForAtMostTwoYearsAndForSomething() {
        refuses(Refusal.ENROLMENT_UNSOUND, world.enrol(newcomer));
        refuses(Refusal.ENROLMENT_UNSOUND, lasting(Duration.ZERO));
        refuses(Refusal.ENROLMENT_UNSOUND, lasting(Duration.ofDays(-1)));
        refuses(Refusal.ENROLMENT_UNSOUND, lasting(Duration.ofDays(731).plusSeconds(1)));
        accept(lasting(Duration.ofDays(731)), NOW);
    }

    @Test
    void givesAPasskeyToOnePersonOnly() {
        refuses(
                Refusal.PASSKEY_OF_ANOTHER,
                world.enrol(new Person(newcomer.account(), world.ada.passkey()), EnrolledPart.REVIEWER));
        accept(world.reviewers, NOW);
        refuses(
                Refusal.PASSKEY_OF_ANOTHER,
                world.enrol(new Person(newcomer.account(), world.reviewer.passkey()), EnrolledPart.CERTIFIER));
        accept(world.enrol(world.reviewer, EnrolledPart.CERTIFIER), NOW);
    }

    @Test
    void takesNoEnrolmentOfAnotherIssuer() {
        var statement = new EnrolmentStatement(
                Ids.next(),
                "did:web:other.example",
                newcomer.account(),
                List.of(EnrolledPart.REVIEWER),
                newcomer.passkey().publicHalf(),
                NOW,
                NOW.plusSeconds(60));
        refuses(Refusal.OTHER_ISSUER, SignerWorld.enrol(statement, world.ada, world.bea));
    }

    @Test
    void takesNothingOfAdministratorsWhoseTimeIsOver() {
        var cleo = new Person();
        accept(
                SignerWorld.enrol(
                        statementFor(cleo, NOW.minusSeconds(60), NOW, EnrolledPart.ADMINISTRATOR),
                        world.ada,
                        world.bea),
                NOW);
        refuses(
                Refusal.ENROLMENT_NOT_IN_FORCE,
                SignerWorld.enrol(statementFor(newcomer, EnrolledPart.REVIEWER), cleo, world.ada));
    }

    @Test
    void endsAPasskeyOnOneAdministratorsWord() {
        accept(world.reviewers, NOW);
        accept(end(world.reviewer, world.bea));
        refused(
                Refusal.PASSKEY_ENDED,
                () -> trust.requireNotEnded(world.reviewer.passkey().publicHalf()));
        refuses(Refusal.PASSKEY_ENDED, world.enrol(world.reviewer, EnrolledPart.REVIEWER));
        refused(Refusal.NOT_ENROLLED, () -> accept(end(world.ada, newcomer)));
        refused(Refusal.PART_NOT_ENROLLED, () -> accept(end(world.ada, world.reviewer)));
    }

    @Test
    void takesNoMoreFromAFounderWhoEnded() {
        accept(end(world.ada, world.bea));
        refuses(Refusal.PASSKEY_ENDED, world.enrol(newcomer, EnrolledPart.REVIEWER));
    }

    private void accept(Enrolment enrolment, Instant now) {
        trust.requireAcceptable(enrolment, now);
        trust.keep(enrolment);
    }

    private void accept(Ending ending) {
        trust.requireAcceptable(ending);
        trust.keep(ending);
    }

    private Enrolment lasting(Duration time) {
        return SignerWorld.enrol(
                statementFor(newcomer, NOW, NOW.plus(time), EnrolledPart.REVIEWER), world.ada, world.bea);
    }

    private void refuses(Refusal reason, Enrolment enrolment) {
        refused(reason, () -> accept(enrolment, NOW));
        assertThat(trust.knows(enrolment)).isFalse();
    }

    private void refusesFounding(Refusal reason, Person first, Person second) {
        refused(reason, () -> FoundingCheck.require(world.found(first, second), DID));
    }

    private void refusesAddress(String did, String rpId, String origin) {
        FoundingStatement statement = foundingOf(did, rpId, origin, world.ada, world.bea);
        refused(Refusal.FOUNDING_UNSOUND, () -> FoundingCheck.require(signed(statement, world.ada, world.bea), DID));
    }
}
