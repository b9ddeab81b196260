package org.sealwright.assessments;

import java.util.List;
import org.sealwright.catalogue.CaseUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by the plans that stand: what an earlier revision called for and the present one does not is no use. */
@Component
class PinnedCaseUses implements CaseUses {

    private final JdbcClient database;

    PinnedCaseUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Use> of(String method) {
        return database.sql("""
                        select v.case_id, coalesce(pinned.number, 1) as version, count(*) as evaluations
                        from (select distinct on (assessment_id) assessment_id, method from assessments.plan
                            order by assessment_id, derived_at desc, id desc) plan
                          join assessments.verdict v on v.assessment_id = plan.assessment_id and v.planned
                          left join (select p.assessment_id, c.case_id, c.number from assessments.pinned_case p
                            join catalogue.case_version c on c.id = p.version_id where c.method_id = :method) pinned
                            on pinned.assessment_id = v.assessment_id and pinned.case_id = v.case_id
                        where plan.method = :method group by 1, 2 order by 1, 2
                        """)
                .param("method", method)
                .query((row, number) ->
                        new Use(row.getString("case_id"), row.getInt("version"), row.getInt("evaluations")))
                .list();
    }
}
