package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.assessments.meeting.Suggestion;
import org.sealwright.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What assessors did with suggestions, in the database. */
@Repository
class SuggestionRows {

    private final JdbcClient database;
    private final Clock clock;

    SuggestionRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(
            UUID id,
            Assessment of,
            Suggestion suggestion,
            SuggestionAct.Kind kind,
            String words,
            String target,
            Actor actor) {
        database.sql("""
                        insert into assessments.suggestion_act (id, assessment_id, matter, maker_id, suggestion, rule, act, words,
                          target, assessor, acted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, of.id(), of.matter(), of.maker())
                .params(suggestion.key(), suggestion.rule().name(), kind.name(), words, target)
                .params(actor.id(), Timestamp.from(clock.instant()))
                .update();
    }

    /** What was done under an id that a form carried; done twice, it is done once. */
    Optional<String> target(UUID id) {
        return database.sql("select target from assessments.suggestion_act where id = ?")
                .param(id)
                .query((row, number) -> row.getString("target"))
                .optional();
    }

    /** The newest act on each suggestion, by its key. */
    Map<String, SuggestionAct> newest(UUID assessment) {
        Map<String, SuggestionAct> all = new HashMap<>();
        database.sql("""
                        select distinct on (suggestion) suggestion, act, words, target, assessor, acted_at
                        from assessments.suggestion_act where assessment_id = ?
                        order by suggestion, acted_at desc, id desc
                        """).param(assessment).query(row -> {
            all.put(
                    row.getString("suggestion"),
                    new SuggestionAct(
                            SuggestionAct.Kind.valueOf(row.getString("act")),
                            row.getString("words"),
                            row.getString("target"),
                            row.getObject("assessor", UUID.class),
                            row.getTimestamp("acted_at").toInstant()));
        });
        return all;
    }
}
