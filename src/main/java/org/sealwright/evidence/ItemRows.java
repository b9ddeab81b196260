package org.sealwright.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items and their links in the database. */
@Repository
class ItemRows {

    private static final String VIEW = """
            select i.id, i.owner_type, i.owner_id, i.matter, i.maker_id, i.name, i.kind, i.note, i.side, i.uploaded_by,
              i.uploaded_at, i.deleted_at, c.digest, c.size, c.media_type
            from evidence.item i join evidence.content c on c.id = i.content_id
            """;

    private final JdbcClient database;

    ItemRows(JdbcClient database) {
        this.database = database;
    }

    void insert(EvidenceOrder order, EvidenceMatter matter, FileName name, UUID content, Actor actor, Instant now) {
        database.sql("""
                        insert into evidence.item (id, maker_id, matter, owner_type, owner_id, content_id, name, kind, note,
                          side, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(order.id(), matter.maker(), matter.matter())
                .params(order.owner().type(), order.owner().id(), content, name.value())
                .param(order.kind().id())
                .param(order.note())
                .param(actor.isOf(OrganisationKind.MANUFACTURER) ? "MAKER" : "BODY")
                .params(actor.id(), Timestamp.from(now))
                .update();
    }

    boolean link(EvidenceItemView item, EvidenceSubject subject, Actor actor, Instant now) {
        return database.sql("""
                        insert into evidence.link (item_id, maker_id, matter, subject_type, subject_id, linked_by, linked_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                item.id(),
                                item.maker(),
                                item.matter(),
                                subject.type().name(),
                                subject.id())
                        .params(actor.id(), Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean unlink(UUID item, EvidenceSubject subject) {
        return database.sql("delete from evidence.link where item_id = ? and subject_type = ? and subject_id = ?")
                        .params(item, subject.type().name(), subject.id())
                        .update()
                == 1;
    }

    boolean delete(UUID item, Actor actor, Instant now) {
        return database.sql(
                                "update evidence.item set deleted_by = ?, deleted_at = ? where id = ? and deleted_at is null")
                        .params(actor.id(), Timestamp.from(now), item)
                        .update()
                == 1;
    }

    Optional<EvidenceItemView> find(UUID item) {
        return database.sql(VIEW + "where i.id = ?")
                .param(item)
                .query(ItemRows::view)
                .optional();
    }

    List<EvidenceItemView> ofOwner(EvidenceOwner owner) {
        return database.sql(VIEW + "where i.owner_type = ? and i.owner_id = ? order by i.uploaded_at, i.id")
                .params(owner.type(), owner.id())
                .query(ItemRows::view)
                .list();
    }

    List<EvidenceItemView> ofMatter(UUID matter) {
        return database.sql(VIEW + "where i.matter = ? order by i.uploaded_at, i.id")
                .param(matter)
                .query(ItemRows::view)
                .list();
    }

    List<EvidenceItemView> about(UUID matter, EvidenceSubject subject) {
        return database.sql(VIEW + """
                        join evidence.link l on l.item_id = i.id
                        where l.matter = ? and l.subject_type = ? and l.subject_id = ? order by i.uploaded_at, i.id
                        """)
                .params(matter, subject.type().name(), subject.id())
                .query(ItemRows::view)
                .list();
    }

    /** What is linked to the subjects of one kind, by subject. */
    Map<String, List<EvidenceItemView>> about(UUID matter, EvidenceSubject.Type type) {
        Map<String, List<EvidenceItemView>> all = new HashMap<>();
        database.sql(VIEW.replaceFirst("select ", "select l.subject_id, ") + """
                        join evidence.link l on l.item_id = i.id
                        where l.matter = ? and l.subject_type = ? order by i.uploaded_at, i.id
                        """)
                .params(matter, type.name())
                .query(row -> {
                    all.computeIfAbsent(row.getString("subject_id"), subject -> new ArrayList<>())
                            .add(view(row, 0));
                });
        return all;
    }

    List<EvidenceSubject> subjectsOf(UUID item) {
        return database.sql(
                        "select subject_type, subject_id from evidence.link where item_id = ? order by subject_type, subject_id")
                .param(item)
                .query((row, number) -> new EvidenceSubject(
                        EvidenceSubject.Type.valueOf(row.getString("subject_type")), row.getString("subject_id")))
                .list();
    }

    private static EvidenceItemView view(ResultSet row, int number) throws SQLException {
        return new EvidenceItemView(
                row.getObject("id", UUID.class),
                new EvidenceOwner(row.getString("owner_type"), row.getObject("owner_id", UUID.class)),
                row.getObject("matter", UUID.class),
                row.getObject("maker_id", UUID.class),
                row.getString("name"),
                EvidenceKind.withId(row.getString("kind")).orElseThrow(),
                row.getString("note"),
                row.getString("side").equals("MAKER"),
                row.getObject("uploaded_by", UUID.class),
                Objects.requireNonNull(instant(row, "uploaded_at")),
                new Sha256(row.getString("digest")),
                row.getLong("size"),
                row.getString("media_type"),
                instant(row, "deleted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
