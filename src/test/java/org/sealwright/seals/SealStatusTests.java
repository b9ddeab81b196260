package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.seals.SealStatus.ACTIVE;
import static org.sealwright.seals.SealStatus.EXPIRED;
import static org.sealwright.seals.SealStatus.SUSPENDED;
import static org.sealwright.seals.SealStatus.TERMINATED;
import static org.sealwright.seals.SealStatus.WITHDRAWN;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.shared.Refused;
import org.sealwright.verification.SealNumber;

class SealStatusTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Validity VALIDITY = new Validity(NOW, Instant.parse("2029-11-21T23:59:59Z"));

    private static final Map<SealStatus, Set<SealStatus>> LEGAL = Map.of(
            ACTIVE, Set.of(SUSPENDED, WITHDRAWN, EXPIRED, TERMINATED),
            SUSPENDED, Set.of(ACTIVE, WITHDRAWN, EXPIRED),
            WITHDRAWN, Set.of(),
            EXPIRED, Set.of(),
            TERMINATED, Set.of());

    @ParameterizedTest
    @EnumSource
    void everyStateTakesExactlyTheLegalSteps(SealStatus from) {
        for (SealStatus to : SealStatus.values()) {
            Seal seal = in(from);
            if (LEGAL.get(from).contains(to)) {
                step(seal, to);
                assertThat(seal.status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> step(seal, to)).isInstanceOf(Refused.class);
                assertThat(seal.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void expiresOnlyAfterItsLastSecond() {
        Seal seal = in(ACTIVE);
        assertThatThrownBy(() -> seal.expire(VALIDITY.until())).isInstanceOf(IllegalStateException.class);
        seal.expire(VALIDITY.until().plusSeconds(86_400));
        assertThat(seal.statusSince()).isEqualTo(VALIDITY.until().plusSeconds(1));
    }

    @Test
    void dropsTheReasonOfASuspensionWhenReinstated() {
        Seal seal = in(SUSPENDED);
        assertThat(seal.statusReason()).isEqualTo("why");
        seal.reinstate(NOW);
        assertThat(seal.statusReason()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "EXPIRED", "TERMINATED"})
    void isNotCertifiedAnewOnceItHasEnded(SealStatus ended) {
        assertThatThrownBy(() -> in(ended).certifyAnew(VALIDITY)).isInstanceOf(Refused.class);
    }

    private static Seal in(SealStatus status) {
        Seal seal = Seal.issue(new SealNumber("K7M2-Q9XR-1D"), UUID.randomUUID(), UUID.randomUUID(), VALIDITY, NOW);
        if (status != ACTIVE) {
            step(seal, status);
        }
        return seal;
    }

    private static void step(Seal seal, SealStatus to) {
        switch (to) {
            case ACTIVE -> seal.reinstate(NOW);
            case SUSPENDED -> seal.suspend("why", NOW, NOW.plusSeconds(86_400));
            case WITHDRAWN -> seal.withdraw("why", NOW);
            case EXPIRED -> seal.expire(VALIDITY.until().plusSeconds(1));
            case TERMINATED -> seal.terminate("why", NOW);
        }
    }
}
