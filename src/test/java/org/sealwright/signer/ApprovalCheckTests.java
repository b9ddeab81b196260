package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.approve;
import static org.sealwright.signer.SignerWorld.credential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.demo.SoftPasskey;

class ApprovalCheckTests {

    private final SignerWorld world = new SignerWorld();
    private final ApprovalCheck check = ApprovalCheck.of(
            new TrustState(SignerWorld.DID, world.founding, List.of(world.reviewers, world.certifiers), List.of()));

    @Test
    void findsNothingWrongWithWhatAnEnrolledPersonSigned() {
        assertThat(check.objectionTo(approve(world.review(), world.reviewer))).isEmpty();
        assertThat(check.objectionTo(approve(world.decision(credential(1, "Cam")), world.certifier)))
                .isEmpty();
    }

    @Test
    void staysTheSameWrittenAndReadAgain() {
        Approval approval = approve(world.decision(credential(1, "Cam")), world.certifier);
        Approval read = SignerJson.read(SignerJson.write(approval), Approval.class);
        assertThat(read).isEqualTo(approval);
        assertThat(check.objectionTo(read)).isEmpty();
    }

    @Test
    void namesTheKindInWhatIsSigned() {
        assertThat(new String(world.review().bytes(), StandardCharsets.UTF_8))
                .contains("\"statement\":\"sealwright-approval/1\"")
                .doesNotContain("null");
    }

    @Test
    void saysWhatIsWrong() {
        ApprovalStatement review = world.review();
        byte[] challenge = review.digest().bytes();
        SoftPasskey passkey = world.reviewer.passkey();

        objects(
                Refusal.SIGNATURE_WRONG,
                new Approval(review, stolenName(world.certifier.passkey().sign(review))));
        objects(Refusal.OTHER_CHALLENGE, new Approval(review, passkey.sign(new byte[32])));
        objects(
                Refusal.OTHER_ORIGIN,
                new Approval(review, passkey.movedTo("https://evil.example").sign(challenge)));
        objects(
                Refusal.OTHER_ORIGIN,
                new Approval(
                        review, passkey.movedTo("https://seal.example.org:8443").sign(challenge)));
        objects(Refusal.PERSON_NOT_VERIFIED, new Approval(review, passkey.sign(challenge, SoftPasskey.PRESENT)));
        objects(Refusal.PERSON_NOT_VERIFIED, new Approval(review, passkey.sign(challenge, 0)));
        objects(Refusal.NOT_ENROLLED, approve(review, world.certifier));
        objects(Refusal.NOT_ENROLLED, approve(review, new SignerWorld.Person()));
    }

    @Test
    void trustsNobodyBeforeTheFounding() {
        assertThatExceptionOfType(SignerRefused.class)
                .isThrownBy(() -> ApprovalCheck.of(new TrustState(SignerWorld.DID, null, List.of(), List.of())))
                .extracting(SignerRefused::reason)
                .isEqualTo(Refusal.NOT_FOUNDED);
    }

    @Test
    void takesNoNewSignatureOfAPasskeyThatWasEnded() {
        EndingStatement statement = SignerWorld.end(world.reviewer, world.ada).statement();
        Ending ofAda = SignerWorld.end(world.ada, world.bea);
        ApprovalCheck after =
                ApprovalCheck.of(new TrustState(SignerWorld.DID, world.founding, List.of(), List.of(ofAda)));
        after.require(statement, world.bea.countersign(statement), EnrolledPart.ADMINISTRATOR, SignerWorld.NOW);
        RefusedFor.refused(
                Refusal.PASSKEY_ENDED,
                () -> after.require(
                        statement, world.ada.countersign(statement), EnrolledPart.ADMINISTRATOR, SignerWorld.NOW));
    }

    @Test
    void signsAnOrderOfTwoPeople() {
        new OrderCheck(world.trust(), NOW).require(world.order(credential(1, "Cam")));
    }

    /** A signature of another passkey under the reviewer's name of a passkey. */
    private PasskeyAssertion stolenName(PasskeyAssertion assertion) {
        return new PasskeyAssertion(
                world.reviewer.passkey().publicHalf().credentialId(),
                assertion.authenticatorData(),
                assertion.clientDataJson(),
                assertion.signature());
    }

    private void objects(Refusal reason, Approval approval) {
        assertThat(check.objectionTo(approval)).contains(reason);
    }
}
