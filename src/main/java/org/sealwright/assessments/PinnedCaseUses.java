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
                        from assessments.verdict v
                          join lateral (select p.method from assessments.plan p where p.assessment_id = v.assessment_id
                            order by p.derived_at desc, p.id desc limit 1) plan on plan.method = :method
                          left join (select p.assessment_id, c.case_id, c.number from assessments.pinned_case p
                            join catalogue.case_version c on c.id = p.version_id where c.method_id = :method) pinned
                            on pinned.assessment_id = v.assessment_id and pinned.case_id = v.case_id
                        where v.planned group by 1, 2 order by 1, 2
                        """)
                .param("method", method)
                .query((row, number) ->
                        new Use(row.getString("case_id"), row.getInt("version"), row.getInt("evaluations")))
                .list();
    }
}
