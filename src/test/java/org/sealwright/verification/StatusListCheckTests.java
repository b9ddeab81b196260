package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwright.verification.StatusListException.Code;

class StatusListCheckTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StatusList BITS = StatusList.of(IntStream.of(48_213));

    private final Issuer issuer = new Issuer();
    private final StatusListCheck check = new StatusListCheck(issuer.check());

    @Test
    void readsAGenuineListInDate() {
        String jws = issuer.sign(Issuer.list(BITS));
        assertThat(check.verified(jws, Issuer.LIST, StatusPurpose.REVOCATION, NOON))
                .isEqualTo(BITS);
    }

    @Test
    void refusesAListOutOfDate() {
        String jws = issuer.sign(Issuer.list(BITS));
        refused(jws, Issuer.LIST, StatusPurpose.REVOCATION, NOON.plusSeconds(86_400));
        refused(jws, Issuer.LIST, StatusPurpose.REVOCATION, NOON.minusSeconds(86_400));
    }

    @Test
    void refusesAListOfAnotherAddressOrPurpose() {
        String jws = issuer.sign(Issuer.list(BITS));
        refused(jws, Issuer.LIST.replace("/1", "/2"), StatusPurpose.REVOCATION, NOON);
        refused(jws, Issuer.LIST, StatusPurpose.SUSPENSION, NOON);
    }

    @Test
    void refusesAListOfAnotherKeyAndACredentialThatIsNoList() {
        refused(new Issuer().sign(Issuer.list(BITS)), Issuer.LIST, StatusPurpose.REVOCATION, NOON);
        refused(issuer.sign(Issuer.seal()), Issuer.LIST, StatusPurpose.REVOCATION, NOON);
        var empty = Issuer.list(BITS);
        empty.put("credentialSubject", Map.of("type", "BitstringStatusList", "statusPurpose", "revocation"));
        refused(issuer.sign(empty), Issuer.LIST, StatusPurpose.REVOCATION, NOON);
    }

    private void refused(String jws, String address, StatusPurpose purpose, Instant now) {
        assertThatExceptionOfType(StatusListException.class)
                .isThrownBy(() -> check.verified(jws, address, purpose, now))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Code.STATUS_VERIFICATION_ERROR));
    }
}
