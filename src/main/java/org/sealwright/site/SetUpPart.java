package org.sealwright.site;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.approvals.Trust;
import org.sealwright.catalogue.SchemeActivation;
import org.sealwright.catalogue.SchemeStatus;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.site.DashboardSection.Line;
import org.sealwright.site.DashboardSection.Phrase;
import org.sealwright.site.DashboardSection.Tone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an administrator has to set up before the first application can be decided; each step stays to be seen once done. */
@Component
@Order(80)
class SetUpPart implements DashboardPart {

    /** Without a person for each of these, an application comes to a halt on its way. */
    private static final List<Role> NEEDED =
            List.of(Role.APPLICATION_REVIEWER, Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER);

    private final Directory directory;
    private final SchemeActivation schemes;
    private final SecurityContact contact;
    private final Trust trust;
    private final boolean sendsMail;

    SetUpPart(
            Directory directory,
            SchemeActivation schemes,
            SecurityContact contact,
            Trust trust,
            @Value("${spring.mail.host:}") String mailServer) {
        this.directory = directory;
        this.schemes = schemes;
        this.contact = contact;
        this.trust = trust;
        this.sendsMail = !mailServer.isBlank();
    }

    @Override
    public List<DashboardSection> sectionsFor(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<Line> steps = new ArrayList<>();
        List<Role> missing = NEEDED.stream()
                .filter(role -> directory
                        .holding(actor, actor.requireOrganisation(), role)
                        .isEmpty())
                .toList();
        steps.add(step("people", "/organisation", missing.isEmpty()));
        steps.add(step(
                "scheme", "/admin/schemes", schemes.statuses(actor).stream().anyMatch(SchemeStatus::isActive)));
        steps.add(passkeys());
        steps.add(step("mail", "", sendsMail));
        steps.add(step("contact", "", contact.uri().isPresent()));
        return List.of(new DashboardSection("set-up", steps, null, steps.size()));
    }

    /** Two administrators found the trust in passkeys, then reviewers and certifiers are enrolled; before that, no seal. */
    private Line passkeys() {
        try {
            boolean founded = trust.isFounded();
            boolean done = founded && trust.anybody(EnrolledPart.REVIEWER) && trust.anybody(EnrolledPart.CERTIFIER);
            return step(founded ? "passkeys" : "founding", "/admin/enrolments", done);
        } catch (Refused unreachable) {
            return step("signer", "/admin/enrolments", false);
        }
    }

    private static Line step(String name, String address, boolean done) {
        String key = "site.dashboard.set-up." + name;
        return new Line(
                "",
                "",
                address,
                new Phrase(done ? "site.dashboard.set-up.done" : "site.dashboard.set-up.open"),
                done ? Tone.PASS : Tone.OPEN,
                new Phrase(done ? key + ".done" : key));
    }
}
