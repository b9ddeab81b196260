package org.sealwright.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages read of cases. */
@Repository
class CaseQueries {

    private static final String ROW = """
            select c.id, c.number, c.kind, c.state, c.product, o.name as maker_name, c.level, c.seal_number, c.state_since, c.opened_at,
              c.deferred_until, r.name as reviewer, z.name as certifier,
              (select d.outcome from decisions.decision d where d.case_id = c.id order by d.at desc, d.id desc limit 1) as outcome
            from decisions.case_file c
            join organisations.organisation o on o.id = c.maker_id
            left join organisations.account r on r.id = c.reviewer_id
            left join organisations.account z on z.id = c.certifier_id
            """;

    private final JdbcClient database;

    CaseQueries(JdbcClient database) {
        this.database = database;
    }

    /** The longest waiting first; of what is over, the newest. */
    Paged<CaseRow> page(QueueFilter filter, int page) {
        String[] states = filter.states().stream().map(CaseState::name).toArray(String[]::new);
        String order = filter.states().getFirst().isPending() ? "c.state_since, c.id" : "c.state_since desc, c.id desc";
        long total = count(filter);
        List<CaseRow> rows = database.sql(ROW + " where c.state = any(?) order by " + order + " offset ? limit ?")
                .param(states)
                .params(Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(CaseQueries::row)
                .list();
        return Paged.of(rows, page, total);
    }

    long count(QueueFilter filter) {
        return database.sql("select count(*) from decisions.case_file where state = any(?)")
                .param(filter.states().stream().map(CaseState::name).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    List<CaseRow> ofSeal(String sealNumber) {
        return database.sql(ROW + " where c.seal_number = ? order by c.opened_at desc, c.id desc")
                .param(sealNumber)
                .query(CaseQueries::row)
                .list();
    }

    List<ReviewRow> reviews(UUID file) {
        return database.sql(
                        "select account_id, outcome, note, at from decisions.review where case_id = ? order by at, id")
                .param(file)
                .query((row, number) -> new ReviewRow(
                        row.getObject("account_id", UUID.class),
                        row.getString("outcome"),
                        row.getString("note"),
                        at(row)))
                .list();
    }

    /** Private reasons come along only where row-level security shows them. */
    List<DecisionRow> decisions(UUID file) {
        return database.sql("""
                        select d.id, d.account_id, d.outcome, d.level, d.scope, d.conditions, d.public_reason, d.until, d.at,
                          p.body as private_reason
                        from decisions.decision d left join decisions.private_reason p on p.decision_id = d.id
                        where d.case_id = ? order by d.at, d.id
                        """)
                .param(file)
                .query((row, number) -> new DecisionRow(
                        row.getObject("account_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("level"),
                        row.getString("scope"),
                        texts(row.getArray("conditions")),
                        row.getString("public_reason"),
                        row.getString("private_reason"),
                        row.getObject("until", LocalDate.class),
                        at(row)))
                .list();
    }

    /** Every final decision about a submission or its seal, oldest first. */
    List<MakerOutcome> outcomes(String column, Object value) {
        return database.sql("""
                        select c.id, c.number, c.kind, c.state, c.product, d.outcome, d.level, d.scope, d.conditions,
                          d.public_reason, d.until, d.at,
                          c.suspended_at is not null as at_once,
                          exists (select from decisions.case_file a where a.appeal_of = c.id and a.state <> 'CANCELLED') as appealed
                        from decisions.decision d join decisions.case_file c on c.id = d.case_id
                        where %s = ? order by d.at, d.id
                        """.formatted(column))
                .param(value)
                .query((row, number) -> new MakerOutcome(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getBoolean("at_once") ? CaseKind.AT_ONCE : row.getString("kind"),
                        CaseState.valueOf(row.getString("state")),
                        row.getString("product"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("level"),
                        row.getString("scope"),
                        texts(row.getArray("conditions")),
                        row.getString("public_reason"),
                        row.getObject("until", LocalDate.class),
                        at(row),
                        row.getBoolean("appealed")))
                .list();
    }

    /** What is under way for a manufacturer, the longest first. */
    List<MakerCase> pending(UUID maker) {
        return database.sql("""
                        select id, number, kind, state, product, seal_number, request, opened_at,
                          suspended_at is null and assessment_id is null as undone
                        from decisions.case_file
                        where maker_id = ? and state not in ('DECIDED', 'VOIDED', 'CANCELLED') order by opened_at, id
                        """)
                .param(maker)
                .query((row, number) -> {
                    CaseKind kind = CaseKind.valueOf(row.getString("kind"));
                    return new MakerCase(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            kind,
                            CaseState.valueOf(row.getString("state")),
                            row.getString("product"),
                            row.getString("seal_number"),
                            row.getString("request"),
                            Objects.requireNonNull(row.getTimestamp("opened_at"))
                                    .toInstant(),
                            kind.isHoldersToAsk() && row.getBoolean("undone"));
                })
                .list();
    }

    private static CaseRow row(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                row.getString("product"),
                row.getString("maker_name"),
                row.getString("level"),
                row.getString("seal_number"),
                Objects.requireNonNull(row.getTimestamp("state_since")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("opened_at")).toInstant(),
                row.getObject("deferred_until", LocalDate.class),
                row.getString("reviewer"),
                row.getString("certifier"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant at(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return Objects.requireNonNull(at).toInstant();
    }

    record ReviewRow(UUID account, String outcome, String note, Instant at) {}

    record DecisionRow(
            UUID account,
            Outcome outcome,
            @Nullable String level,
            @Nullable String scope,
            List<String> conditions,
            @Nullable String publicReason,
            @Nullable String privateReason,
            @Nullable LocalDate until,
            Instant at) {}
}
