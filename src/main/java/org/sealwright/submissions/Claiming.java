package org.sealwright.submissions;

import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves one line of the conformance statement. What is not yet valid is saved too; freezing asks for validity. */
@Service
public class Claiming {

    static final int LONGEST_DETAIL = 20_000;

    private final IcsClaims claims;
    private final Catalogue catalogue;
    private final Editing editing;

    Claiming(IcsClaims claims, Catalogue catalogue, Editing editing) {
        this.claims = claims;
        this.catalogue = catalogue;
        this.editing = editing;
    }

    /**
     * Saves a claim.
     *
     * @param seen the version that was edited
     * @return the version that is now seen
     * @throws Refused if the text is too long to be kept
     * @throws org.sealwright.shared.Conflict if a colleague saved meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int claim(Actor actor, UUID submission, ProvisionId provision, IcsDraft draft, int seen) {
        Submission open = editing.begin(actor, submission);
        if (catalogue.requireEdition(open.edition()).provision(provision).isEmpty()) {
            throw new NotFound("provision", provision);
        }
        if (draft.detail().length() > LONGEST_DETAIL) {
            throw Refused.at("detail", "submissions.refused.too-long", LONGEST_DETAIL);
        }
        IcsClaim claim = claims.findBySubmissionAndProvision(submission, provision.value())
                .orElseGet(() -> new IcsClaim(open, provision));
        claim.say(draft, seen);
        editing.record(
                actor,
                open,
                "submissions.claim.saved",
                Map.of(
                        "provision",
                        provision.value(),
                        "support",
                        draft.support() == null ? "" : draft.support().notation(),
                        "digest",
                        Sha256.of(draft.detail()).toString()));
        return claims.saveAndFlush(claim).version();
    }
}
