package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.CredentialDocument.Place;
import org.sealwright.seals.CredentialDocument.Places;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import tools.jackson.databind.json.JsonMapper;

class UntpCopyTests {

    private static final JsonSchema UNTP = schema();
    private static final Certificate CERTIFICATE = CertificateFixture.of(
                    UUID.fromString("0190a5b2-0000-7000-8000-000000000001"))
            .certificate();

    @Test
    void isWhatUntpAsksForAndNothingMore() throws IOException {
        assertThat(objections(copy(CERTIFICATE))).isEmpty();
        Map<String, Object> vector = parsed(Files.readString(Path.of("docs/formats/vectors/credential.json")));
        assertThat(objections(UntpCopy.of(vector, Sha256.of("token")))).isEmpty();
    }

    @Test
    void differsFromWhatIsSignedWhereUntpAndW3cDisagree() {
        assertThat(objections(credential(CERTIFICATE)))
                .anyMatch(objection -> objection.contains("credentialStatus"))
                .anyMatch(objection -> objection.contains("seal"));
        DocumentContext json = JsonPath.parse(copy(CERTIFICATE));
        assertThat(json.<Object>read("$.credentialStatus.statusListIndex")).isEqualTo(48213);
        assertThat(json.<Object>read("$.credentialStatus.statusPurpose")).isEqualTo("revocation");
        assertThat(json.read("$.@context", List.class)).hasSize(2);
        assertThat(json.read("$.type", List.class)).doesNotContain("SecuritySealCredential");
    }

    @Test
    void saysWhereTheSignedCredentialIs() {
        DocumentContext json = JsonPath.parse(copy(CERTIFICATE));
        assertThat(json.<Object>read("$.id")).isEqualTo("https://seal.example.org/credentials/K7M2-Q9XR-1D/3/untp");
        assertThat(json.<Map<String, Object>>read("$.relatedResource[0]"))
                .containsEntry("id", "https://seal.example.org/credentials/K7M2-Q9XR-1D/3")
                .containsEntry("mediaType", "application/vc+jwt")
                // printf token | sha256sum, with 1220 in front, in base64url
                .containsEntry("digestMultibase", "uEiA8Rp6dbFh103pD81PU-I5h_PgSxm7uNFdGWkCw2kFT4A");
    }

    @Test
    void keepsTheLimitsOfTheScope() {
        Certificate limited = CERTIFICATE.limitedTo("Use without the radio module", Sha256.of("dossier"));
        Map<String, Object> copy = copy(limited);
        assertThat(JsonPath.parse(copy).<Object>read("$.credentialSubject.description"))
                .isEqualTo("Limited to: Use without the radio module");
        assertThat(objections(copy)).isEmpty();
    }

    private static Map<String, Object> copy(Certificate certificate) {
        return UntpCopy.of(credential(certificate), Sha256.of("token"));
    }

    private static Map<String, Object> credential(Certificate certificate) {
        Validity validity = new Validity(Instant.parse("2026-11-22T10:00:00Z"), Instant.parse("2029-11-21T23:59:59Z"));
        Map<String, Object> document = new CredentialDocument(
                        CredentialVectors.addresses(), "Example Certification Body")
                .of(
                        new SealNumber("K7M2-Q9XR-1D"),
                        3,
                        certificate,
                        validity,
                        new Places(new Place(1, 48213), new Place(1, 7702)));
        return parsed(JsonMapper.shared().writeValueAsString(document));
    }

    private static List<String> objections(Map<String, Object> json) {
        return UNTP
                .validate(
                        JsonMapper.shared().writeValueAsString(json),
                        InputFormat.JSON,
                        run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Map<String, Object> parsed(String json) {
        return object(JsonMapper.shared().readValue(json, Map.class));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(UntpCopyTests.class.getResourceAsStream("/seals/untp-0.7.0-conformity-credential.json"));
    }
}
