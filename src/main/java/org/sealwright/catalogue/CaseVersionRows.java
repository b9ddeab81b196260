package org.sealwright.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Sha256;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of body-written cases in the database: only ever added to. */
@Component
class CaseVersionRows {

    private final JdbcClient database;

    CaseVersionRows(JdbcClient database) {
        this.database = database;
    }

    /** All versions of a method's cases, by case in the order of their numbers. */
    List<CaseHistory> ofMethod(String method) {
        Map<UUID, List<CaseHistory.Entry>> entries = new LinkedHashMap<>();
        database.sql("""
                        select s.* from catalogue.case_step s join catalogue.case_version v on v.id = s.version_id
                        where v.method_id = ? order by s.version_id, s.position
                        """).param(method).query(row -> {
            entries.computeIfAbsent(row.getObject("version_id", UUID.class), id -> new ArrayList<>())
                    .add(entry(row));
        });
        return database.sql("""
                        select v.*, exists (select from catalogue.case_version l
                            join catalogue.case_step s on s.version_id = l.id and s.step = 'ACTIVATED'
                            where l.method_id = v.method_id and l.case_id = v.case_id and l.number > v.number) as overtaken
                        from catalogue.case_version v where v.method_id = ? order by v.case_id, v.number
                        """)
                .param(method)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new CaseHistory(
                            id,
                            row.getString("method_id"),
                            row.getString("case_id"),
                            row.getInt("number"),
                            row.getBoolean("overtaken"),
                            entries.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** All versions of one case, in the order of their numbers. */
    List<CaseHistory> ofCase(String method, String caseId) {
        return ofMethod(method).stream()
                .filter(version -> version.caseId().equals(caseId))
                .toList();
    }

    /** Versions that came into force, among those. */
    List<CaseVersion> byIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : select("v.id in (:ids)", "ids", ids);
    }

    /** What is in force beside the published file, of every method. */
    List<CaseVersion> inForce() {
        return select("""
                not exists (select from catalogue.case_version l
                  join catalogue.case_step ls on ls.version_id = l.id and ls.step = 'ACTIVATED'
                  where l.method_id = v.method_id and l.case_id = v.case_id and l.number > v.number)""", null, null);
    }

    private List<CaseVersion> select(String where, @Nullable String name, @Nullable Object value) {
        var statement = database.sql("""
                select v.id, v.method_id, v.case_id, v.number, a.taken_at, (select w.words from catalogue.case_step w
                    where w.version_id = v.id and w.step = 'WRITTEN' order by w.position desc limit 1) as words
                from catalogue.case_version v
                  join catalogue.case_step a on a.version_id = v.id and a.step = 'ACTIVATED'
                where %s order by v.method_id, v.case_id, v.number
                """.formatted(where));
        return (name == null ? statement : statement.param(name, value))
                .query((row, number) -> new CaseVersion(
                        row.getObject("id", UUID.class),
                        row.getString("method_id"),
                        row.getString("case_id"),
                        row.getInt("number"),
                        CaseWords.read(row.getString("words")),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    private static CaseHistory.Entry entry(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return new CaseHistory.Entry(
                row.getInt("position"),
                CaseStep.valueOf(row.getString("step")),
                words == null ? null : CaseWords.read(words),
                row.getString("reason"),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("taken_at").toInstant());
    }

    /** @throws Conflict if somebody else began the same version meanwhile */
    void begin(UUID id, String method, String caseId, int number, Instant now) {
        try {
            database.sql("""
                            insert into catalogue.case_version (id, method_id, case_id, number, begun_at)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(id, method, caseId, number, Timestamp.from(now))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Conflict("version " + number + " of " + caseId);
        }
    }

    /** @throws Conflict if somebody else took a step meanwhile */
    void add(UUID version, CaseHistory.Entry entry, Sha256 digest) {
        try {
            database.sql("""
                            insert into catalogue.case_step
                              (version_id, position, step, words, digest, reason, account_id, taken_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(version)
                    .param(entry.position())
                    .param(entry.step().name())
                    .param(entry.words() == null ? null : entry.words().canonical())
                    .param(digest.toString())
                    .param(entry.reason())
                    .param(entry.account())
                    .param(Timestamp.from(entry.at()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Conflict("version " + version);
        }
    }
}
