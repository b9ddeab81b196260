package org.sealwright.signer;

import static org.sealwright.signer.RefusedFor.refused;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.approve;
import static org.sealwright.signer.SignerWorld.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/** Everything that keeps a credential from being signed, one by one; all else is right each time. */
class OrderCheckTests {

    private static final String CREDENTIAL = credential(1, "Pico Cam");

    private final SignerWorld world = new SignerWorld();

    @Test
    void wantsAReviewersConfirmationAndACertifiersDecision() {
        refusesReview(Refusal.OTHER_PART, with(world.review()).part(EnrolledPart.CERTIFIER));
        refusesReview(Refusal.NOT_CONFIRMED, with(world.review()).outcome(ApprovedOutcome.GRANT));
        refusesDecision(Refusal.OTHER_PART, with(decision()).part(EnrolledPart.REVIEWER));
        refusesDecision(Refusal.GIVES_NOTHING, with(decision()).outcome(ApprovedOutcome.REFUSE));
        refusesDecision(Refusal.GIVES_NOTHING, with(decision()).outcome(ApprovedOutcome.CONFIRMED));
    }

    @Test
    void signsNoCredentialForCasesThatMakeNone() {
        for (String kind : List.of("SUSPEND", "REINSTATE", "WITHDRAW", "TERMINATE", "APPEAL", "grant", "")) {
            var review = with(world.review()).kind(kind).statement();
            var decision = with(decision()).kind(kind).statement();
            refuses(Refusal.GIVES_NOTHING, order(CREDENTIAL, review, decision));
        }
    }

    @Test
    void wantsTwoPeopleWithTwoPasskeys() {
        var both = new SignerWorld.Person();
        Enrolment parts = world.enrol(both, EnrolledPart.REVIEWER, EnrolledPart.CERTIFIER);
        TrustBook trust = TrustBook.of(world.founding, List.of(parts, world.reviewers, world.certifiers), List.of());
        var review = with(world.review()).account(both.account()).statement();
        var decision = with(decision()).account(both.account()).statement();
        var order = new SealOrder(CREDENTIAL, approve(review, both), approve(decision, both), List.of(), List.of());
        refused(Refusal.SAME_PERSON, () -> new OrderCheck(trust, NOW).require(order));
    }

    /** Such a book can't come about by the rules; the check does not rely on that. */
    @Test
    void wantsTwoPasskeysOfTwoAccounts() {
        var second = new SignerWorld.Person(world.certifier.account(), world.reviewer.passkey());
        Enrolment shared = world.enrol(second, EnrolledPart.CERTIFIER);
        TrustBook trust = TrustBook.of(world.founding, List.of(world.reviewers, shared), List.of());
        var order = new SealOrder(
                CREDENTIAL, approve(world.review(), world.reviewer), approve(decision(), second), List.of(), List.of());
        refused(Refusal.SAME_PASSKEY, () -> new OrderCheck(trust, NOW).require(order));
    }

    @Test
    void wantsBothAboutOneCaseAndDossier() {
        refusesReview(Refusal.OTHER_CASE, with(world.review()).caseNumber("C-2026-0002"));
        refusesReview(Refusal.OTHER_CASE, with(world.review()).kind("EXTEND"));
        refusesReview(Refusal.OTHER_DOSSIER, with(world.review()).dossier(Sha256.of("another")));
        refusesDecision(Refusal.OTHER_DOSSIER, with(decision()).dossier(Sha256.of("another")));
        Sha256 other = Sha256.of("another");
        refuses(
                Refusal.OTHER_DOSSIER,
                order(
                        CREDENTIAL,
                        with(world.review()).dossier(other).statement(),
                        with(decision()).dossier(other).statement()));
    }

    @Test
    void wantsTheCredentialThatWasApproved() {
        refusesDecision(Refusal.OTHER_NUMBER, with(decision()).seal(new SealNumber("0000-00ZX-00")));
        refusesDecision(Refusal.OTHER_NUMBER, with(decision()).seal(null));
        refusesDecision(Refusal.OTHER_NUMBER, with(decision()).version(2));
        refusesDecision(Refusal.OTHER_NUMBER, with(decision()).version(null));
        refusesDecision(Refusal.OTHER_CONTENT, with(decision()).content(Sha256.of("another")));
        refusesDecision(Refusal.OTHER_CONTENT, with(decision()).content(null));
        refuses(Refusal.OTHER_CONTENT, world.order(credential(1, "Pico Cam "), decision()));
    }

    /** Who confirmed the renewal of one seal did not confirm that of another. */
    @Test
    void wantsTheSealThatWasReviewed() {
        refusesReview(Refusal.OTHER_NUMBER, with(world.review()).seal(new SealNumber("0000-00ZX-00")));
        var same = with(world.review()).seal(decision().seal()).statement();
        new OrderCheck(world.trust(), NOW).require(order(CREDENTIAL, same, decision()));
    }

    @Test
    void opensANumberWithAGrantOnly() {
        String second = credential(2, "Pico Cam");
        refuses(
                Refusal.OTHER_NUMBER,
                world.order(second, with(world.decision(second)).version(2).statement()));
        refuses(
                Refusal.OTHER_NUMBER,
                order(
                        CREDENTIAL,
                        with(world.review()).kind("RENEW").statement(),
                        with(decision()).kind("RENEW").statement()));
        var renewal = order(
                second,
                with(world.review()).kind("RENEW").statement(),
                with(world.decision(second)).kind("RENEW").version(2).statement());
        new OrderCheck(world.trust(), NOW).require(renewal);
    }

    @Test
    void signsNothingThatIsNotASealOfThisIssuer() {
        for (String changed : List.of(
                CREDENTIAL.replace("\"SecuritySealCredential\"", "\"BitstringStatusListCredential\""),
                CREDENTIAL.replace("\"version\":1", "\"version\":1.5"),
                CREDENTIAL.replace("\"version\":1", "\"version\":\"1\""),
                CREDENTIAL.replace("K7M2-Q9XR-1D", "K7M2-Q9XR-1E"),
                CREDENTIAL.replace("\"seal\":", "\"sealed\":"),
                CREDENTIAL.replace("sha-256:", "sha-512:"))) {
            refuses(Refusal.NOT_A_SEAL, world.order(changed));
        }
        refuses(Refusal.OTHER_ISSUER, world.order(CREDENTIAL.replace(SignerWorld.DID, "did:web:other.example")));
        refuses(Refusal.MALFORMED, world.order(CREDENTIAL.replace("\"seal\":", "\"seal\":{},\"seal\":")));
        refuses(Refusal.MALFORMED, world.order(CREDENTIAL + "{}"));
        refuses(Refusal.MALFORMED, world.order(""));
    }

    @Test
    void carriesADecisionOutOnTheDayOnWhichItWasSigned() {
        refusesDecision(
                Refusal.NOT_OF_TODAY,
                with(decision()).at(NOW.minus(Duration.ofHours(24)).minusSeconds(1)));
        refusesDecision(Refusal.NOT_OF_TODAY, with(decision()).at(NOW.plus(Duration.ofMinutes(6))));
        refusesReview(Refusal.REVIEW_AFTER_DECISION, with(world.review()).at(NOW));
        new OrderCheck(world.trust(), NOW)
                .require(world.order(
                        CREDENTIAL,
                        with(decision()).at(NOW.minus(Duration.ofHours(24))).statement()));
    }

    @Test
    void wantsEnrolmentsInForceThenAndNow() {
        Enrolment later = enrolled(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));
        Enrolment over = enrolled(NOW.minus(Duration.ofDays(9)), NOW);
        Enrolment earlier = enrolled(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
        refusesTrusting(Refusal.ENROLMENT_NOT_IN_FORCE, later);
        refusesTrusting(Refusal.ENROLMENT_NOT_IN_FORCE, over);
        TrustBook renewed = TrustBook.of(world.founding, List.of(world.certifiers, earlier, later), List.of());
        new OrderCheck(renewed, NOW).require(world.order(CREDENTIAL));
    }

    @Test
    void wantsEachPartEnrolled() {
        refusesTrusting(Refusal.PART_NOT_ENROLLED, world.enrol(world.reviewer, EnrolledPart.CERTIFIER));
        refused(
                Refusal.NOT_ENROLLED,
                () -> new OrderCheck(TrustBook.of(world.founding, List.of(world.reviewers), List.of()), NOW)
                        .require(world.order(CREDENTIAL)));
    }

    @Test
    void countsNothingThatAnEndedPasskeySigned() {
        TrustBook trust = world.trust();
        trust.keep(SignerWorld.end(world.certifier, world.bea));
        refused(Refusal.PASSKEY_ENDED, () -> new OrderCheck(trust, NOW).require(world.order(CREDENTIAL)));
    }

    private Enrolment enrolled(Instant from, Instant until) {
        return SignerWorld.enrol(
                SignerWorld.statementFor(world.reviewer, from, until, EnrolledPart.REVIEWER), world.ada, world.bea);
    }

    private void refusesTrusting(Refusal reason, Enrolment reviewers) {
        TrustBook trust = TrustBook.of(world.founding, List.of(reviewers, world.certifiers), List.of());
        refused(reason, () -> new OrderCheck(trust, NOW).require(world.order(CREDENTIAL)));
    }

    private ApprovalStatement decision() {
        return world.decision(CREDENTIAL);
    }

    private void refusesReview(Refusal reason, Changed review) {
        refuses(reason, order(CREDENTIAL, review.statement(), decision()));
    }

    private void refusesDecision(Refusal reason, Changed decision) {
        refuses(reason, world.order(CREDENTIAL, decision.statement()));
    }

    private SealOrder order(String credential, ApprovalStatement review, ApprovalStatement decision) {
        return new SealOrder(
                credential, approve(review, world.reviewer), approve(decision, world.certifier), List.of(), List.of());
    }

    private void refuses(Refusal reason, SealOrder order) {
        refused(reason, () -> new OrderCheck(world.trust(), NOW).require(order));
    }

    private static Changed with(ApprovalStatement statement) {
        return new Changed(statement);
    }

    /** A statement in which members are other ones, and signed as such. */
    private record Changed(ApprovalStatement statement) {

        Changed part(EnrolledPart part) {
            return member("part", part);
        }

        Changed outcome(ApprovedOutcome outcome) {
            return member("outcome", outcome);
        }

        Changed kind(String kind) {
            return member("caseKind", kind);
        }

        Changed caseNumber(String number) {
            return member("caseNumber", number);
        }

        Changed account(UUID account) {
            return member("account", account);
        }

        Changed dossier(Sha256 dossier) {
            return member("dossier", dossier);
        }

        Changed at(Instant at) {
            return member("at", at);
        }

        Changed seal(SealNumber seal) {
            return member("seal", seal);
        }

        Changed version(Integer version) {
            return member("version", version);
        }

        Changed content(Sha256 content) {
            return member("content", content);
        }

        private Changed member(String name, Object value) {
            Map<String, Object> json = SignerJson.object(SignerJson.write(statement));
            json.put(name, value);
            return new Changed(SignerJson.read(SignerJson.write(json), ApprovalStatement.class));
        }
    }
}
