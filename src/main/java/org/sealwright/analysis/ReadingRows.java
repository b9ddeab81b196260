package org.sealwright.analysis;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.evidence.EvidenceItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings and what they noted, in the database. */
@Repository
class ReadingRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;

    ReadingRows(JdbcClient database) {
        this.database = database;
    }

    boolean isRead(UUID item) {
        return database.sql("select exists (select from analysis.reading where item_id = ? and reader_version = ?)")
                .params(item, Readers.VERSION)
                .query(Boolean.class)
                .single();
    }

    /** Items that no reader of this version has seen, oldest first. */
    List<UUID> unread(int most) {
        return database.sql("""
                        select i.id from evidence.item i join evidence.content c on c.id = i.content_id
                        where i.deleted_at is null
                          and (i.kind in ('scan', 'sbom') or c.media_type like '%json%'
                            or (c.media_type like '%xml%' and c.media_type not like '%svg%'))
                          and not exists (select from analysis.reading r where r.item_id = i.id and r.reader_version = ?)
                        order by i.uploaded_at, i.id limit ?
                        """)
                .params(Readers.VERSION, most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** {@code false} where another node was faster. */
    boolean insert(UUID id, EvidenceItemView item, Readers.Outcome outcome, Instant now) {
        Unreadable problem = outcome.problem();
        Notes notes = outcome.notes();
        int added = database.sql("""
                        insert into analysis.reading (id, item_id, matter, maker_id, digest, reader, reader_version, outcome,
                          problem, problem_arguments, tool, tool_version, made_at, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        item.id(),
                        item.matter(),
                        item.maker(),
                        item.digest().hex())
                .params(outcome.reader(), Readers.VERSION, outcome.how().name())
                .param(problem == null ? null : problem.key())
                .param(problem == null ? new String[0] : problem.arguments().toArray(String[]::new))
                .param(notes.tool())
                .param(notes.toolVersion())
                .param(timestamp(notes.madeAt()))
                .param(Timestamp.from(now))
                .update();
        if (added == 1) {
            insertNotes(id, item, notes.observations());
        }
        return added == 1;
    }

    private void insertNotes(UUID reading, EvidenceItemView item, List<Observation> observations) {
        database.sql("""
                        insert into analysis.observation (reading_id, ordinal, matter, maker_id, kind, subject, details)
                        select ?, ordinal, ?, ?, kind, subject, details::jsonb
                        from unnest(?::text[], ?::text[], ?::text[]) with ordinality as o (kind, subject, details, ordinal)
                        """)
                .params(reading, item.matter(), item.maker())
                .param(observations.stream().map(o -> o.kind().name()).toArray(String[]::new))
                .param(observations.stream().map(Observation::subject).toArray(String[]::new))
                .param(observations.stream()
                        .map(o -> JSON.writeValueAsString(o.details()))
                        .toArray(String[]::new))
                .update();
    }

    /** The newest reading of each of these items. */
    List<Reading> ofItems(UUID matter, Map<UUID, EvidenceItemView> items) {
        return database
                .sql("""
                        select distinct on (item_id) * from analysis.reading where matter = ?
                        order by item_id, reader_version desc
                        """)
                .param(matter)
                .query((row, number) -> {
                    EvidenceItemView item = items.get(row.getObject("item_id", UUID.class));
                    return item == null
                            ? List.<Reading>of()
                            : List.of(new Reading(
                                    row.getObject("id", UUID.class),
                                    item,
                                    row.getString("reader"),
                                    row.getInt("reader_version"),
                                    Reading.Outcome.valueOf(row.getString("outcome")),
                                    row.getString("problem"),
                                    Arrays.asList((String[])
                                            row.getArray("problem_arguments").getArray()),
                                    row.getString("tool"),
                                    row.getString("tool_version"),
                                    instant(row.getTimestamp("made_at")),
                                    row.getTimestamp("read_at").toInstant()));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    boolean hasAny(UUID matter) {
        return database.sql("select exists (select from analysis.reading where matter = ?)")
                .param(matter)
                .query(Boolean.class)
                .single();
    }

    /** What readings noted, each in the file's order. */
    Map<UUID, List<Observation>> notes(Collection<UUID> readings) {
        Map<UUID, List<Observation>> all = new LinkedHashMap<>();
        readings.forEach(reading -> all.put(reading, new ArrayList<>()));
        database.sql("""
                        select reading_id, kind, subject, details from analysis.observation
                        where reading_id = any(?) order by reading_id, ordinal
                        """).param(readings.toArray(UUID[]::new)).query(row -> {
            List<Observation> of = all.get(row.getObject("reading_id", UUID.class));
            if (of != null) {
                of.add(new Observation(
                        Observation.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        JSON.readValue(row.getString("details"), DETAILS)));
            }
        });
        return all;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
