package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.shared.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was written for buyers so far, a row an application. */
@Repository
class BuyerFactsRows {

    private final JdbcClient database;
    private final JsonMapper json;

    BuyerFactsRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Versioned<BuyerFacts> of(UUID submission) {
        return database.sql("select facts, version from submissions.buyer_facts where submission_id = ?")
                .param(submission)
                .query((row, index) -> new Versioned<>(
                        json.readValue(row.getString("facts"), BuyerFacts.class), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Versioned<>(BuyerFacts.NONE, Versioned.NEW));
    }

    /**
     * Saves what a person wrote over the version that they saw. The same words twice are no conflict.
     *
     * @return the version that is now seen
     * @throws Conflict if a colleague saved meanwhile
     */
    int save(Submission submission, BuyerFacts facts, int seen) {
        Versioned<BuyerFacts> before = of(submission.id());
        if (before.value().equals(facts) && before.version() != Versioned.NEW) {
            return before.version();
        }
        int saved = seen == Versioned.NEW
                ? database.sql("""
                                insert into submissions.buyer_facts (submission_id, maker_id, facts)
                                values (?, ?, ?::jsonb) on conflict do nothing
                                """)
                        .params(submission.id(), submission.maker(), json.writeValueAsString(facts))
                        .update()
                : database.sql("""
                                update submissions.buyer_facts set facts = ?::jsonb, version = version + 1
                                where submission_id = ? and version = ?
                                """)
                        .params(json.writeValueAsString(facts), submission.id(), seen)
                        .update();
        if (saved == 0) {
            throw new Conflict("what buyers read in " + submission.id());
        }
        return seen + 1;
    }
}
