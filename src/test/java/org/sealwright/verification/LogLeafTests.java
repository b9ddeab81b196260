package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.shared.Sha256;

class LogLeafTests {

    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.987Z");
    private static final Sha256 A = Sha256.of("a");
    private static final Sha256 B = Sha256.of("b");
    private static final SealNumber SEAL = SealNumber.parse("K7M2-Q9XR-1D");

    private final SealLeaf first = new SealLeaf(AT, SEAL, 1, SealLeaf.Event.ISSUED, 1, "en-303-645-v3.1.3", A, B, null);

    @Test
    void writesASealLeafInCanonicalForm() {
        assertThat(text(first))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30Z\",\"credential\":\"" + A + "\",\"dossier\":\"" + B
                        + "\",\"edition\":\"en-303-645-v3.1.3\",\"event\":\"issued\",\"kind\":\"seal\",\"prev\":null,"
                        + "\"seal\":\"K7M2-Q9XR-1D\",\"seq\":1,\"v\":1,\"version\":1}");
    }

    @Test
    void chainsTheLeavesOfASeal() {
        var next = new SealLeaf(AT, SEAL, 2, SealLeaf.Event.SUSPENDED, 1, "e", A, B, first.digest());
        assertThat(text(next)).contains("\"prev\":\"" + Sha256.of(first.bytes()) + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealLeaf(AT, SEAL, 2, SealLeaf.Event.SUSPENDED, 1, "e", A, B, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealLeaf(AT, SEAL, 1, SealLeaf.Event.ISSUED, 1, "e", A, B, A));
    }

    @Test
    void writesStatusListAndAuditLeaves() {
        assertThat(text(new StatusListLeaf(AT, StatusPurpose.SUSPENSION, 1, A)))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30Z\",\"digest\":\"" + A
                        + "\",\"kind\":\"status-list\",\"list\":1,\"purpose\":\"suspension\",\"v\":1}");
        assertThat(text(new PackagingLeaf(AT, SEAL, 2, A)))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30Z\",\"digest\":\"" + A
                        + "\",\"kind\":\"packaging\",\"seal\":\"K7M2-Q9XR-1D\",\"v\":1,\"version\":2}");
        assertThat(text(new AuditLeaf(AT, A)))
                .isEqualTo("{\"at\":\"2026-11-22T10:15:30Z\",\"digest\":\"" + A + "\",\"kind\":\"audit\",\"v\":1}");
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(LogLeaf.parse(first.bytes())).isEqualTo(first);
        var list = new StatusListLeaf(AT, StatusPurpose.REVOCATION, 3, B);
        assertThat(LogLeaf.parse(list.bytes())).isEqualTo(list);
        var code = new PackagingLeaf(AT, SEAL, 2, A);
        assertThat(LogLeaf.parse(code.bytes())).isEqualTo(code);
        var audit = new AuditLeaf(AT, B);
        assertThat(LogLeaf.parse(audit.bytes())).isEqualTo(audit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"kind\":\"seal\"}",
                "{\"kind\":\"other\",\"v\":1}",
                "{\"at\":\"2026-11-22T10:15:30Z\",\"digest\":\"sha-256:00\",\"kind\":\"audit\",\"v\":1}",
                "{\"at\":\"today\",\"digest\":\"sha-256:00\",\"kind\":\"audit\",\"v\":1}"
            })
    void refusesWhatIsNoLeaf(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LogLeaf.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesLeavesInAnotherSpelling() {
        String canonical = text(first);
        for (String other : new String[] {
            canonical.replace(",\"v\":1", ", \"v\":1"),
            canonical.replace("\"v\":1", "\"v\":2"),
            canonical.replace("{\"at\"", "{\"a\":1,\"at\""),
            canonical.replace("issued", "ISSUED")
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LogLeaf.parse(other.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String text(LogLeaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }
}
