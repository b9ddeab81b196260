package org.sealwright.assessments;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the activities that were recorded. */
@Component
class ActivityRows {

    private final JdbcClient database;

    ActivityRows(JdbcClient database) {
        this.database = database;
    }

    /** Activities that count: on a firmware version that lies on the bench. */
    List<AssessmentOverview.ActivityLine> of(UUID assessment) {
        return database.sql("""
                        select v.activity, v.firmware, v.laboratory, v.accreditation, v.report, i.name
                        from assessments.activity v join evidence.item i on i.id = v.report
                        where v.assessment_id = ? and exists (select from assessments.device d
                          where d.assessment_id = v.assessment_id and d.firmware = v.firmware)
                        order by v.activity, v.recorded_at, v.id
                        """)
                .param(assessment)
                .query((row, number) -> new AssessmentOverview.ActivityLine(
                        row.getString("activity"),
                        row.getString("firmware"),
                        row.getString("laboratory"),
                        row.getString("accreditation"),
                        row.getObject("report", UUID.class),
                        row.getString("name")))
                .list();
    }

    List<String> firmwareOnTheBench(UUID assessment) {
        return database.sql(
                        "select distinct firmware from assessments.device where assessment_id = ? order by firmware")
                .param(assessment)
                .query((row, number) -> row.getString("firmware"))
                .list();
    }
}
