package org.sealwright.misuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealwright.misuse.ReportRows.Stored;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.seals.SealReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports for the people who follow seals, and for auditors. Nobody else of the body, and nobody outside of it, does. */
@Service
public class ReportReading {

    private static final String LINE = """
        select r.*, a.name as handler_name,
          (select count(*) from misuse.report o where o.folded = r.folded and r.folded <> '') as alike,
          (select count(*) from misuse.photo p where p.report_id = r.id) as photos
        from misuse.report r left join organisations.account a on a.id = r.handler
        """;

    private static final String FOUND = """
         where (r.state = 'CLOSED') = :closed and (:kind::text is null or r.kind = :kind)
           and (:text = '' or 'R-' || r.number = upper(:text) or (:folded <> '' and r.folded = :folded)
             or position(lower(:text) in lower(coalesce(r.typed, '') || ' ' || r.words || ' ' || coalesce(r.seen, ''))) > 0)
        """;

    private final ReportRows rows;
    private final SealReading seals;
    private final Directory directory;
    private final JdbcClient database;
    private final Clock clock;

    ReportReading(ReportRows rows, SealReading seals, Directory directory, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.directory = directory;
        this.database = database;
        this.clock = clock;
    }

    /** What waits, the oldest first; what is over, the newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.AUDITOR})
    public Paged<ReportLine> page(Actor actor, ReportFilter filter, int page) {
        long total = found("select count(*) from misuse.report r" + FOUND, filter)
                .query(Long.class)
                .single();
        String order = filter.closed() ? "r.closed_at desc, r.id" : "r.received_at, r.id";
        List<ReportLine> items = found(
                        LINE + FOUND + " order by " + order + " offset :offset limit " + Paged.USUAL_SIZE, filter)
                .param("offset", Paged.offset(page, total))
                .query(this::line)
                .list();
        return Paged.of(items, page, total);
    }

    /** @throws NotFound if there is none */
    @Transactional(readOnly = true)
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.AUDITOR})
    public ReportView view(Actor actor, UUID id) {
        Stored stored = rows.find(id).orElseThrow(() -> new NotFound("report", id));
        List<Remark> remarks = rows.remarks(id);
        Set<UUID> people = new HashSet<>();
        remarks.forEach(remark -> people.add(remark.author()));
        Optional.ofNullable(stored.handler()).ifPresent(people::add);
        return new ReportView(
                id,
                stored.reference(),
                stored.kind(),
                stored.shown().text(),
                stored.shown()
                        .seal()
                        .flatMap(number -> seals.find(actor, number))
                        .orElse(null),
                stored.shown().problem(),
                stored.words(),
                stored.seen(),
                stored.email() != null,
                stored.receivedAt(),
                days(stored),
                stored.state(),
                stored.outcome(),
                Optional.ofNullable(stored.sameAs())
                        .flatMap(rows::find)
                        .map(Stored::reference)
                        .orElse(null),
                stored.handler(),
                rows.photos(id),
                remarks,
                alike(stored),
                directory.names(people));
    }

    /** A photo as it is kept. @throws NotFound if the report has none there */
    @Transactional(readOnly = true)
    @AllowedTo({Role.SURVEILLANCE_OFFICER, Role.AUDITOR})
    public byte[] photo(Actor actor, UUID report, int place) {
        return rows.photo(report, place).orElseThrow(() -> new NotFound("photo", place));
    }

    /** What an officer who raises a concern on a report begins from: nothing that names the reporter. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public Optional<String> reason(Actor officer, UUID report) {
        return rows.find(report)
                .map(stored -> stored.reference() + ": " + stored.words()
                        + (stored.seen() == null ? "" : "\n\n" + stored.seen()));
    }

    private List<ReportLine> alike(Stored stored) {
        return stored.shown().folded().isEmpty()
                ? List.of()
                : database.sql(LINE + " where r.folded = ? and r.id <> ? order by r.received_at desc, r.id limit 50")
                        .params(stored.shown().folded(), stored.id())
                        .query(this::line)
                        .list();
    }

    private JdbcClient.StatementSpec found(String statement, ReportFilter filter) {
        return database.sql(statement)
                .param("closed", filter.closed())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("text", filter.text())
                .param("folded", ShownNumber.of(filter.text()).folded());
    }

    private ReportLine line(ResultSet row, int index) throws SQLException {
        Stored stored = ReportRows.stored(row, index);
        return new ReportLine(
                stored.id(),
                stored.reference(),
                stored.kind(),
                stored.shown().text(),
                stored.words(),
                stored.state(),
                stored.outcome(),
                row.getString("handler_name"),
                stored.receivedAt(),
                days(stored),
                row.getLong("alike"),
                row.getLong("photos"));
    }

    private long days(Stored stored) {
        Instant end = stored.closedAt() == null ? clock.instant() : stored.closedAt();
        return ChronoUnit.DAYS.between(day(stored.receivedAt()), day(end));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
