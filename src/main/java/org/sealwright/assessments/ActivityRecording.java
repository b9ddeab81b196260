package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the work beside the test cases that a level asks for. An activity counts where its report is on a firmware
 * version that lay on the bench; the assessor answers for the laboratory's accreditation.
 */
@Service
public class ActivityRecording {

    private final Assessments assessments;
    private final Evaluations evaluations;
    private final Parts parts;
    private final EvidenceItems evidence;
    private final ActivityRows rows;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityRecording(
            Assessments assessments,
            Evaluations evaluations,
            Parts parts,
            EvidenceItems evidence,
            ActivityRows rows,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.evaluations = evaluations;
        this.parts = parts;
        this.evidence = evidence;
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An activity to be recorded.
     *
     * @param id made by the portal with the form
     * @param activity id of the scheme's activity
     * @param report item of evidence in the same matter
     * @param firmware version that the report is on
     */
    public record Order(
            UUID id,
            String activity,
            @Nullable UUID report,
            String firmware,
            String laboratory,
            String accreditation) {}

    /** Records a report; recorded twice, it is recorded once. */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void record(Actor actor, UUID id, Order order) {
        Assessment assessment = assessments.requireForEdit(id);
        parts.require(actor, assessment.matter(), Part.ASSESSOR);
        assessment.requireOpen();
        requireGrounds(actor, assessment, order);
        int recorded = database.sql("""
                        insert into assessments.activity (id, assessment_id, matter, maker_id, activity, report, firmware,
                          laboratory, accreditation, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(List.of(
                        order.id(),
                        id,
                        assessment.matter(),
                        assessment.maker(),
                        order.activity(),
                        Objects.requireNonNull(order.report()),
                        order.firmware().strip(),
                        order.laboratory().strip(),
                        order.accreditation().strip(),
                        actor.id(),
                        Timestamp.from(clock.instant())))
                .update();
        if (recorded == 1) {
            events.publishEvent(new Act(actor, "assessments.activity.recorded", "assessment", id)
                    .of(assessment.maker())
                    .with(Map.of("activity", order.activity(), "report", String.valueOf(order.report()))));
        }
    }

    private void requireGrounds(Actor actor, Assessment assessment, Order order) {
        var scheme = evaluations.of(actor, assessment).inputs().scheme();
        if (scheme.activities().stream().noneMatch(a -> a.id().equals(order.activity()))) {
            throw new NotFound("activity", order.activity());
        }
        if (order.report() == null) {
            throw Refused.at("report", "assessments.refused.no-report");
        }
        if (!evidence.find(actor, order.report()).matter().equals(assessment.matter())) {
            throw new NotFound("item of evidence", order.report());
        }
        if (!rows.firmwareOnTheBench(assessment.id()).contains(order.firmware().strip())) {
            throw Refused.at("firmware", "assessments.refused.report-on-other-firmware");
        }
        if (order.laboratory().isBlank() || order.accreditation().isBlank()) {
            throw Refused.at("laboratory", "assessments.refused.no-accreditation");
        }
    }
}
