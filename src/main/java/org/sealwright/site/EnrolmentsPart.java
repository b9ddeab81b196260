package org.sealwright.site;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.approvals.Signing;
import org.sealwright.approvals.TrustReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for an administrator's passkey, and a passkey that a reviewer or certifier lacks; no section where all is well. */
@Component
@Order(81)
class EnrolmentsPart implements DashboardPart {

    private final TrustReading trust;
    private final Signing signing;

    EnrolmentsPart(TrustReading trust, Signing signing) {
        this.trust = trust;
        this.signing = signing;
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        List<Line> lines = new ArrayList<>();
        boolean administers = actor.has(Role.ADMINISTRATOR);
        long waiting = administers ? trust.waitingFor(actor) : 0;
        if (waiting > 0) {
            lines.add(new Line(
                    "",
                    "",
                    "/admin/enrolments",
                    new Phrase("site.dashboard.enrolments.waiting", waiting),
                    Tone.OPEN,
                    new Phrase("site.dashboard.enrolments.sign")));
        }
        if (lacks(actor, Role.REVIEWER, EnrolledPart.REVIEWER)
                || lacks(actor, Role.CERTIFIER, EnrolledPart.CERTIFIER)) {
            lines.add(new Line(
                    "",
                    "",
                    "/account/passkeys",
                    new Phrase("site.dashboard.enrolments.unenrolled"),
                    Tone.OPEN,
                    new Phrase("site.dashboard.enrolments.make")));
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new DashboardSection("enrolments", lines, administers ? "/admin/enrolments" : null, waiting));
    }

    private boolean lacks(Actor actor, Role role, EnrolledPart part) {
        return actor.has(role) && ("approvals.why." + part).equals(signing.objection(actor, part));
    }
}
