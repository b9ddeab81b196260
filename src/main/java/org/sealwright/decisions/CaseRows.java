package org.sealwright.decisions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written once into a case: number, concern, dossier of its own, reviews and decisions. */
@Repository
class CaseRows {

    private final JdbcClient database;

    CaseRows(JdbcClient database) {
        this.database = database;
    }

    /** The next number of a year, {@code 2026-0147}; one after the other, none left out. */
    String nextNumber(int year) {
        int last = database.sql("""
                        insert into decisions.counter as c (year, last) values (?, 1)
                        on conflict (year) do update set last = c.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        return "%d-%04d".formatted(year, last);
    }

    void keepConcern(CaseFile file, String concern) {
        database.sql("insert into decisions.concern (case_id, maker_id, body) values (?, ?, ?)")
                .params(file.id(), file.maker(), concern)
                .update();
    }

    Optional<String> concern(UUID file) {
        return database.sql("select body from decisions.concern where case_id = ?")
                .param(file)
                .query(String.class)
                .optional();
    }

    void keepTerms(CaseFile file, CaseTerms terms) {
        database.sql("""
                        insert into decisions.terms (case_id, maker_id, models, firmware, suspension_days)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(file.id(), file.maker())
                .param(terms.models().toArray(String[]::new))
                .param(terms.firmware().toArray(String[]::new))
                .param(terms.suspensionDays())
                .update();
    }

    CaseTerms terms(UUID file) {
        return database.sql("select models, firmware, suspension_days from decisions.terms where case_id = ?")
                .param(file)
                .query((row, number) -> new CaseTerms(
                        List.of((String[]) row.getArray(1).getArray()),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getObject(3, Integer.class)))
                .optional()
                .orElse(CaseTerms.NONE);
    }

    void keepOwnDossier(CaseFile file, byte[] canonical) {
        database.sql("insert into decisions.own_dossier (case_id, maker_id, canonical) values (?, ?, ?)")
                .params(file.id(), file.maker(), canonical)
                .update();
    }

    void insertReview(UUID id, CaseFile file, Actor actor, Sha256 dossier, String outcome, String note, Instant now) {
        database.sql("""
                        insert into decisions.review (id, case_id, maker_id, matter, account_id, dossier, outcome, note, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, file.id(), file.maker(), file.matter(), actor.id(), dossier.hex(), outcome, note)
                .param(Timestamp.from(now))
                .update();
    }

    void insertDecision(CaseFile file, Actor actor, DecisionOrder order, @Nullable String level, Instant now) {
        database.sql("""
                        insert into decisions.decision (id, case_id, kind, maker_id, matter, account_id, dossier, outcome,
                          level, scope, conditions, public_reason, until, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(order.id(), file.id(), file.kind().name(), file.maker(), file.matter(), actor.id())
                .params(order.dossier().hex(), order.outcome().name())
                .param(level)
                .param(order.scope())
                .param(order.conditions().toArray(String[]::new))
                .param(order.publicReason())
                .param(order.until())
                .param(Timestamp.from(now))
                .update();
        if (order.privateReason() != null) {
            database.sql("insert into decisions.private_reason (decision_id, maker_id, body) values (?, ?, ?)")
                    .params(order.id(), file.maker(), order.privateReason())
                    .update();
        }
    }

    /** Whether a case of the kind is under way for a seal. */
    boolean isPending(String seal, CaseKind kind) {
        return database.sql("""
                        select exists (select from decisions.case_file where seal_number = ? and kind = ?
                          and state not in ('DECIDED', 'VOIDED', 'CANCELLED'))
                        """).params(seal, kind.name()).query(Boolean.class).single();
    }

    boolean isDecision(UUID id) {
        return database.sql("select exists (select from decisions.decision where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** How a case ended, where it did by a decision. */
    Optional<Outcome> finalOutcome(UUID file) {
        return database.sql("""
                        select outcome from decisions.decision where case_id = ? and outcome in ('GRANT', 'LIMIT', 'REFUSE')
                        """).param(file).query(String.class).optional().map(Outcome::valueOf);
    }

    /** Whether the person reviewed or decided another case. */
    boolean heard(UUID otherCase, UUID account) {
        return database.sql(
                        "select exists (select from decisions.case_file where id = ? and ? in (reviewer_id, certifier_id))")
                .params(otherCase, account)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person took any part in the matter of another case. */
    boolean tookPartIn(UUID otherCase, UUID account) {
        return database.sql("""
                        select exists (select from organisations.part p join decisions.case_file c on c.matter = p.matter
                          where c.id = ? and p.account_id = ?)
                        """).params(otherCase, account).query(Boolean.class).single();
    }
}
