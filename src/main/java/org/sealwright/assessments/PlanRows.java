package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records plans: digests of the inputs and of what came out (RFC 8785), never the plan itself, which they determine. */
@Component
class PlanRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    PlanRows(JdbcClient database) {
        this.database = database;
    }

    static Sha256 digest(TestPlan plan) {
        return Sha256.of(CanonicalJson.bytes(JSON.writeValueAsString(plan)));
    }

    void insert(Assessment of, PlanInputs inputs, List<Sha256> files, TestPlan plan, Instant now) {
        database.sql("""
                        insert into assessments.plan (id, assessment_id, matter, maker_id, revision_id, revision_digest,
                          edition, edition_digest, method, method_digest, ixit_digest, scheme, scheme_digest, level, digest, derived_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        of.id(),
                        of.matter(),
                        of.maker(),
                        of.revision(),
                        of.revisionDigest().hex(),
                        inputs.edition().id().value(),
                        files.get(0).hex(),
                        inputs.method().id(),
                        files.get(1).hex(),
                        files.get(2).hex(),
                        inputs.scheme().id(),
                        files.get(3).hex(),
                        inputs.level().id(),
                        digest(plan).hex(),
                        Timestamp.from(now))
                .update();
    }
}
