package org.sealwright.approvals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.Passkey;
import org.sealwright.signer.PasskeyAssertion;
import org.sealwright.signer.Refusal;
import org.sealwright.signer.Statement;
import org.sealwright.signer.TrustState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lets people sign statements on pages: what a page needs, and what it sent back. */
@Service
public class Signing {

    private static final String WHY = "shows one's own statement; what is signed is verified by who takes it";

    private final Trust trust;
    private final RelyingParty party;
    private final ObjectProvider<SubstitutePasskeys> substitutes;

    Signing(Trust trust, RelyingParty party, ObjectProvider<SubstitutePasskeys> substitutes) {
        this.trust = trust;
        this.party = party;
        this.substitutes = substitutes;
    }

    /** What the page needs for a person who signs in that part; it says why where the person can't. */
    @AllowedToAnyone(WHY)
    public SigningPage page(Actor actor, Statement statement, EnrolledPart part) {
        TrustState state = trust.stateSoon();
        String why = objection(actor, part, state);
        List<Passkey> passkeys = why == null && state != null ? trust.passkeys(state, actor.id(), part) : List.of();
        return page(actor.id(), statement, passkeys, why);
    }

    SigningPage page(UUID account, Statement statement, List<Passkey> passkeys, @Nullable String why) {
        return new SigningPage(
                Texts.of(statement),
                party.id(),
                passkeys.stream()
                        .map(passkey -> passkey.credentialId().toString())
                        .toList(),
                why,
                substitutes.stream().anyMatch(substitute -> substitute.has(account)));
    }

    /** Key of the sentence that says why a person can't sign in that part now; {@code null} where they can. */
    @AllowedToAnyone(WHY)
    public @Nullable String objection(Actor actor, EnrolledPart part) {
        return objection(actor, part, trust.stateSoon());
    }

    /** The same by what the page asked already; {@code null} where the signer did not answer. */
    @AllowedToAnyone(WHY)
    public @Nullable String objection(Actor actor, EnrolledPart part, @Nullable TrustState state) {
        if (state == null) {
            return "signer.refused." + Refusal.UNREACHABLE;
        }
        if (state.founding() == null) {
            return "approvals.why.unfounded";
        }
        return trust.passkeys(state, actor.id(), part).isEmpty() ? "approvals.why." + part : null;
    }

    /**
     * What the page sent back.
     *
     * @throws Refused if it is no signature, or the demonstration should sign and there is none
     */
    @AllowedToAnyone(WHY)
    public PasskeyAssertion read(Actor actor, PasskeyAnswer answer, Statement statement) {
        if (!answer.isLeftToDemonstration()) {
            return answer.assertion();
        }
        return substitutes.stream()
                .flatMap(substitute -> substitute.sign(actor.id(), statement.digest()).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("approvals.refused.no-answer"));
    }
}
