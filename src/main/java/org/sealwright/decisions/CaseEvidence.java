package org.sealwright.decisions;

import java.util.Set;
import java.util.UUID;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceMatter;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceReaders;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/** Evidence of a case about a seal: both sides add until the review begins; each reads its own, the body reads all. */
@Component
class CaseEvidence implements EvidenceReaders {

    static final String OWNER_TYPE = "case";

    private static final Set<Role> MAY_ADD =
            Set.of(Role.SURVEILLANCE_OFFICER, Role.ASSESSOR, Role.APPLICATION_REVIEWER, Role.OWNER, Role.EDITOR);

    private final CaseFiles files;

    CaseEvidence(CaseFiles files) {
        this.files = files;
    }

    static EvidenceOwner owner(UUID file) {
        return new EvidenceOwner(OWNER_TYPE, file);
    }

    @Override
    public String ownerType() {
        return OWNER_TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, UUID owner, EvidenceItemView item) {
        return actor.isOf(OrganisationKind.BODY)
                || actor.isOf(OrganisationKind.MANUFACTURER)
                        && item.maker().equals(actor.organisation())
                        && item.ofMaker();
    }

    @Override
    public EvidenceMatter admit(Actor actor, UUID owner) {
        CaseFile file = files.findById(owner)
                .filter(found -> found.assessment() == null)
                .orElseThrow(() -> new NotFound("case", owner));
        if (actor.roles().stream().noneMatch(MAY_ADD::contains)) {
            throw new Refused("decisions.refused.evidence-role");
        }
        if (file.state() != CaseState.OPEN) {
            throw new Refused("decisions.refused.evidence-state", file.number());
        }
        return new EvidenceMatter(file.matter(), file.maker());
    }
}
