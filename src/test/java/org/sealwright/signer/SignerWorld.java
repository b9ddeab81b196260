package org.sealwright.signer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.FoundingStatement.Founder;
import org.sealwright.verification.SealNumber;

/** A body's people with passkeys in software, and what they sign. */
public final class SignerWorld {

    public static final String ORIGIN = "https://seal.example.org";
    public static final String DID = "did:web:seal.example.org";
    public static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    public static final SealNumber NUMBER = new SealNumber("K7M2-Q9XR-1D");
    public static final Sha256 DOSSIER = Sha256.of("the dossier");

    private final Instant now;
    public final Person ada = new Person();
    public final Person bea = new Person();
    public final Person reviewer = new Person();
    public final Person certifier = new Person();
    public final Founding founding = found(ada, bea);
    public final Enrolment reviewers;
    public final Enrolment certifiers;

    SignerWorld() {
        this(NOW);
    }

    /** At a moment of one's own, for signers that look at the real clock. */
    public SignerWorld(Instant now) {
        this.now = now;
        this.reviewers = enrol(reviewer, EnrolledPart.REVIEWER);
        this.certifiers = enrol(certifier, EnrolledPart.CERTIFIER);
    }

    /** Somebody with an account and a passkey. */
    public record Person(UUID account, SoftPasskey passkey) {

        public Person() {
            this(Ids.next(), SoftPasskey.at(ORIGIN));
        }

        public Countersignature countersign(Statement statement) {
            return passkey.countersign(account, statement);
        }
    }

    public Founding found(Person first, Person second) {
        return signed(foundingOf(DID, "seal.example.org", ORIGIN, first, second), first, second);
    }

    public static FoundingStatement foundingOf(String did, String rpId, String origin, Person first, Person second) {
        return new FoundingStatement(
                Ids.next(),
                did,
                rpId,
                origin,
                List.of(
                        new Founder(first.account(), first.passkey().publicHalf()),
                        new Founder(second.account(), second.passkey().publicHalf())),
                NOW);
    }

    public static Founding signed(FoundingStatement statement, Person first, Person second) {
        return new Founding(statement, List.of(first.countersign(statement), second.countersign(statement)));
    }

    public Enrolment enrol(Person person, EnrolledPart... parts) {
        return enrol(statementFor(person, now, parts), ada, bea);
    }

    public static Enrolment enrol(EnrolmentStatement statement, Person first, Person second) {
        return new Enrolment(statement, List.of(first.countersign(statement), second.countersign(statement)));
    }

    public static EnrolmentStatement statementFor(Person person, EnrolledPart... parts) {
        return statementFor(person, NOW, parts);
    }

    private static EnrolmentStatement statementFor(Person person, Instant at, EnrolledPart... parts) {
        return statementFor(person, at.minus(Duration.ofDays(30)), at.plus(Duration.ofDays(300)), parts);
    }

    public static EnrolmentStatement statementFor(Person person, Instant from, Instant until, EnrolledPart... parts) {
        return new EnrolmentStatement(
                Ids.next(),
                DID,
                person.account(),
                Set.of(parts),
                person.passkey().publicHalf(),
                from,
                until);
    }

    public static Ending end(Person person, Person administrator) {
        var statement = new EndingStatement(
                Ids.next(), DID, person.account(), person.passkey().publicHalf().fingerprint(), NOW);
        return new Ending(statement, administrator.countersign(statement));
    }

    TrustBook trust() {
        return TrustBook.of(founding, List.of(reviewers, certifiers), List.of());
    }

    public static String credential(int version, String product) {
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2"],
                 "type":["VerifiableCredential","DigitalConformityCredential","SecuritySealCredential"],
                 "issuer":{"type":["CredentialIssuer"],"id":"%s"},"name":"%s",
                 "seal":{"number":"%s","version":%d,"dossierDigest":"%s"}}""".formatted(DID, product, NUMBER, version, DOSSIER);
    }

    public SealOrder order(String credential) {
        return order(credential, decision(credential));
    }

    public SealOrder order(String credential, ApprovalStatement decision) {
        return new SealOrder(
                credential,
                approve(review(), reviewer),
                approve(decision, certifier),
                List.of(reviewers, certifiers),
                List.of());
    }

    public static Approval approve(ApprovalStatement statement, Person person) {
        return new Approval(statement, person.passkey().sign(statement));
    }

    public ApprovalStatement review() {
        return new ApprovalStatement(
                Ids.next(),
                DID,
                "C-2026-0001",
                "GRANT",
                EnrolledPart.REVIEWER,
                reviewer.account(),
                DOSSIER,
                ApprovedOutcome.CONFIRMED,
                null,
                null,
                null,
                null,
                now.minus(Duration.ofDays(3)));
    }

    public ApprovalStatement decision(String credential) {
        return decision(credential, null);
    }

    public ApprovalStatement decision(String credential, Sha256 replaces) {
        return new ApprovalStatement(
                Ids.next(),
                DID,
                "C-2026-0001",
                "GRANT",
                EnrolledPart.CERTIFIER,
                certifier.account(),
                DOSSIER,
                ApprovedOutcome.GRANT,
                NUMBER,
                1,
                SealOrder.contentOf(credential),
                replaces,
                now.minusSeconds(60));
    }
}
