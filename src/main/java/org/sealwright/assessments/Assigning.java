package org.sealwright.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Candidate;
import org.sealwright.organisations.Commissions;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an evaluation to its assessors. Who may not take the part, {@link Parts} refuses with the reason. */
@Service
public class Assigning {

    private final Assessments assessments;
    private final Parts parts;
    private final Commissions commissions;
    private final ApplicationEventPublisher events;

    Assigning(Assessments assessments, Parts parts, Commissions commissions, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.parts = parts;
        this.commissions = commissions;
        this.events = events;
    }

    /** Everybody who is an assessor, with the reason why some can't take this one. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Candidate> candidates(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        return parts.eligible(actor, assessment.matter(), assessment.maker(), Part.ASSESSOR);
    }

    /**
     * Makes a person the lead assessor; whoever led before keeps their part. An assessor may take an evaluation for
     * themselves, an application reviewer gives it to anybody.
     *
     * @throws Refused where a rule on parts objects
     */
    @Transactional
    @AllowedTo({Role.APPLICATION_REVIEWER, Role.ASSESSOR})
    public void assign(Actor actor, UUID id, UUID account, @Nullable LocalDate due) {
        if (!actor.has(Role.APPLICATION_REVIEWER) && !account.equals(actor.id())) {
            throw Refused.at("account", "assessments.refused.assign-others");
        }
        Assessment assessment = assessments.requireForAct(id);
        parts.take(actor, assessment.matter(), assessment.maker(), account, Part.ASSESSOR);
        assessment.assign(account, due);
        assessments.saveAndFlush(assessment);
        events.publishEvent(new Act(actor, "assessments.assessor.assigned", "assessment", id)
                .of(assessment.maker())
                .with(Map.of("account", account.toString())));
    }

    /** Asks a laboratory to evaluate; its assessors can then be assigned. */
    @Transactional
    @AllowedTo(Role.APPLICATION_REVIEWER)
    public void commission(Actor actor, UUID id, UUID laboratory) {
        Assessment assessment = assessments.require(id);
        commissions.commission(actor, assessment.matter(), assessment.maker(), laboratory);
    }
}
