package org.sealwright.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sealwright.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.approvals.PasskeyView.Standing;
import org.sealwright.demo.SoftPasskey;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.TrustState;

/** Before two administrators found the trust nobody asks for an enrolment, which nobody could sign. */
class UnfoundedTrustTests {

    private final Actor reviewer = new Actor(Ids.next(), Ids.next(), OrganisationKind.BODY, Set.of(Role.REVIEWER));
    private final Passkey passkey = SoftPasskey.at("https://seal.example.org").publicHalf();
    private final PasskeyRows rows = mock(PasskeyRows.class);
    private final StatementRows statements = mock(StatementRows.class);
    private final Trust trust = mock(Trust.class);

    @BeforeEach
    void register() {
        var row = new PasskeyRows.Row(
                passkey.credentialId().decode(),
                reviewer.id(),
                passkey.publicKey().decode(),
                "Key ring",
                Instant.EPOCH);
        when(rows.find(any(), any())).thenReturn(Optional.of(row));
        when(rows.of(reviewer.id())).thenReturn(List.of(row));
        when(trust.state()).thenReturn(new TrustState("did:web:seal.example.org", null, List.of(), List.of()));
    }

    @Test
    void refusesToAsk() {
        var enrolling = new Enrolling(rows, statements, trust, null, null, Clock.systemUTC());
        assertRefused(
                "approvals.why.unfounded",
                () -> enrolling.ask(reviewer, passkey.credentialId().toString()));
    }

    @Test
    void offersNoButtonForIt() {
        var passkeys = new Passkeys(rows, statements, trust, null, Clock.systemUTC());
        assertThat(passkeys.own(reviewer)).singleElement().satisfies(own -> {
            assertThat(own.standing()).isEqualTo(Standing.UNFOUNDED);
            assertThat(own.canAsk()).isFalse();
        });
    }
}
