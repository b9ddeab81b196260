package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import tools.jackson.databind.json.JsonMapper;

class CredentialDocumentTests {

    private static final SealNumber NUMBER = new SealNumber("K7M2-Q9XR-1D");
    private static final UUID MAKER = UUID.fromString("0190a5b2-0000-7000-8000-000000000001");
    private static final Validity VALIDITY =
            new Validity(Instant.parse("2026-11-22T10:00:00Z"), Instant.parse("2029-11-21T23:59:59Z"));
    private static final Places PLACES = new Places(new Place(1, 48213), new Place(1, 7702));

    private SealAddresses addresses;

    @BeforeEach
    void knowTheAddress() {
        addresses = CredentialVectors.addresses();
    }

    @Test
    void hasTheShapeThatW3cAsksFor() {
        DocumentContext json = read(CertificateFixture.of(MAKER));
        assertThat(json.read("$.@context", List.class).getFirst()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(json.read("$.type", List.class))
                .containsExactly("VerifiableCredential", "DigitalConformityCredential", "SecuritySealCredential");
        assertThat(json.read("$.id", String.class)).isEqualTo("https://seal.example.org/credentials/K7M2-Q9XR-1D/3");
        assertThat(json.read("$.issuer.id", String.class)).isEqualTo("did:web:seal.example.org");
        assertThat(json.read("$.issuer.name", String.class)).isEqualTo("Example Certification Body");
        assertThat(OffsetDateTime.parse(json.read("$.validFrom")).toInstant()).isEqualTo(VALIDITY.from());
        assertThat(OffsetDateTime.parse(json.read("$.validUntil")).toInstant()).isEqualTo(VALIDITY.until());
    }

    @Test
    void namesBothStatusListsWithIndexesAsTexts() {
        DocumentContext json = read(CertificateFixture.of(MAKER));
        assertThat(json.read("$.credentialStatus", List.class)).hasSize(2);
        assertThat(json.<Object>read("$.credentialStatus[0].statusListIndex")).isEqualTo("48213");
        assertThat(json.<Object>read("$.credentialStatus[1].statusListIndex")).isEqualTo("7702");
        assertThat(json.read("$.credentialStatus[0].statusPurpose", String.class))
                .isEqualTo("revocation");
        assertThat(json.read("$.credentialStatus[1].statusListCredential", String.class))
                .isEqualTo("https://seal.example.org/credentials/status/suspension/1");
    }

    @Test
    void hasEveryFieldThatTheConformityCredentialRequires() {
        DocumentContext json = read(CertificateFixture.of(MAKER));
        Map<String, Object> subject = json.read("$.credentialSubject");
        assertThat(subject)
                .containsKeys(
                        "id",
                        "name",
                        "assessorLevel",
                        "assessmentLevel",
                        "attestationType",
                        "issuedToParty",
                        "referenceScheme")
                .containsEntry("assessorLevel", "3rdParty")
                .containsEntry("assessmentLevel", "scheme-cab")
                .containsEntry("attestationType", "certification");
        assertThat(json.<Map<String, Object>>read("$.credentialSubject.issuedToParty"))
                .containsEntry("id", "urn:uuid:" + MAKER)
                .containsEntry("registeredId", "5561");
        List<Map<String, Object>> assessments = json.read("$.credentialSubject.conformityAssessment");
        assertThat(assessments)
                .hasSize(78)
                .allSatisfy(assessment -> assertThat(assessment)
                        .containsKeys(
                                "id",
                                "name",
                                "assessmentCriteria",
                                "assessmentDate",
                                "assessedPerformance",
                                "conformityTopic"));
    }

    @Test
    void namesItsMethodTruthfully() {
        assertThat(read(CertificateFixture.of(MAKER)).read("$.credentialSubject.referenceProfile.name", String.class))
                .isEqualTo("EN 303 645 V3.1.3, level II; the body's method 1.0, adapted from TS 103 701 V1.1.1");
    }

    @Test
    void claimsConformanceOnlyWhereAProvisionIsMet() {
        DocumentContext json = read(CertificateFixture.of(MAKER));
        String one = "$.credentialSubject.conformityAssessment[%d].";
        assertThat(json.<Object>read(one.formatted(0) + "conformance")).isEqualTo(true);
        assertThat(json.<Object>read(one.formatted(8) + "conformance")).isEqualTo(false);
        Map<String, Object> notApplicable = json.read("$.credentialSubject.conformityAssessment[6]");
        assertThat(notApplicable).doesNotContainKey("conformance");
        assertThat(json.read(one.formatted(6) + "assessedPerformance[0].score.code", String.class))
                .isEqualTo("not-applicable");
    }

    @Test
    void namesTheProductByItsGtinAndElseByItsPage() {
        String product = "$.credentialSubject.conformityAssessment[0].assessedProduct[0].product.id";
        assertThat(read(CertificateFixture.of(MAKER)).read(product, String.class))
                .isEqualTo("https://id.gs1.org/01/09506000134352");
        assertThat(read(CertificateFixture.of(MAKER).withoutGtin()).read(product, String.class))
                .isEqualTo("https://seal.example.org/seals/K7M2-Q9XR-1D#product");
    }

    @Test
    void saysWhatTheSealCovers() {
        DocumentContext json = read(CertificateFixture.of(MAKER).covering("4.2.1", "4.2.2"));
        assertThat(json.<Map<String, Object>>read("$.seal"))
                .containsEntry("number", "K7M2-Q9XR-1D")
                .containsEntry("version", 3)
                .containsEntry("firmwareAssessed", "4.2.1")
                .containsEntry("firmwareCovered", List.of("4.2.1", "4.2.2"))
                .containsEntry("supportEnds", "2040-11-30");
        assertThat(json.read("$.seal.dossierDigest", String.class)).startsWith("sha-256:");
    }

    /** What lies outside {@code seal} is UNTP's or the data model's own: {@code UntpCopyTests}. */
    @Test
    void definesEveryTermOfItsOwnInItsContext() {
        Certificate limited = CertificateFixture.of(MAKER)
                .certificate()
                .limitedTo("Use without the radio module", Sha256.of("dossier"));
        Map<String, Object> seal = JsonPath.parse(JsonMapper.shared().writeValueAsString(document(limited)))
                .read("$.seal");
        assertThat(seal).containsKeys("scope", "securityContact");
        assertThat(seal.values()).noneMatch(Map.class::isInstance).allSatisfy(value -> {
            if (value instanceof List<?> list) {
                assertThat(list).hasOnlyElementsOfType(String.class);
            }
        });
        DocumentContext context =
                JsonPath.parse(JsonMapper.shared().writeValueAsString(SealContext.at(addresses.context())));
        Map<String, Object> inside = context.read("$.@context.seal.@context");
        assertThat(inside).containsKeys(seal.keySet().toArray(String[]::new));
        assertThat(context.<Map<String, Object>>read("$.@context"))
                .containsKey("SecuritySealCredential")
                .doesNotContainKey("@vocab");
    }

    @Test
    void isSmallOnceDeflated() {
        Map<String, Object> document = document(CertificateFixture.of(MAKER));
        String payload = JsonMapper.shared().writeValueAsString(document);
        String compact = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
        assertThat(SignedToken.of(compact).deflated().length).isLessThan(8_000);
    }

    private DocumentContext read(CertificateFixture fixture) {
        return JsonPath.parse(JsonMapper.shared().writeValueAsString(document(fixture)));
    }

    private Map<String, Object> document(CertificateFixture fixture) {
        return document(fixture.certificate());
    }

    private Map<String, Object> document(Certificate certificate) {
        return new CredentialDocument(addresses, "Example Certification Body")
                .of(NUMBER, 3, certificate, VALIDITY, PLACES);
    }
}
