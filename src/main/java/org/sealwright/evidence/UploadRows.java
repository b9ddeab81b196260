package org.sealwright.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads, their chunks and the contents made of them, in the database. */
@Repository
class UploadRows {

    private final JdbcClient database;

    UploadRows(JdbcClient database) {
        this.database = database;
    }

    void begin(UUID upload, EvidenceMatter matter, Actor actor, Instant now) {
        database.sql(
                        "insert into evidence.upload (id, maker_id, matter, started_by, started_at) values (?, ?, ?, ?, ?)")
                .params(upload, matter.maker(), matter.matter(), actor.id(), Timestamp.from(now))
                .update();
    }

    void append(UUID upload, int ordinal, byte[] bytes) {
        database.sql("insert into evidence.chunk (upload_id, ordinal, bytes) values (?, ?, ?)")
                .params(upload, ordinal, bytes)
                .update();
    }

    /** Makes a content of an upload, or finds the one that has the same bytes. */
    UUID complete(UUID upload, Sha256 digest, long size, String mediaType, Instant now) {
        return database.sql("select evidence.complete(?, ?, ?, ?, ?)")
                .params(upload, digest.hex(), size, mediaType, Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void abandon(UUID upload) {
        database.sql("select evidence.abandon(?)").param(upload).query().listOfRows();
    }

    /** Drops every upload that began before and was never completed; gives how many. */
    long abandonBegunBefore(Instant before) {
        return database.sql("""
                        select count(evidence.abandon(id)) from evidence.upload where finished_at is null and started_at < ?
                        """).param(Timestamp.from(before)).query(Long.class).single();
    }

    /** One piece of what an item holds; empty where it has been deleted meanwhile. */
    Optional<byte[]> chunk(UUID item, int ordinal) {
        return database.sql("""
                        select k.bytes from evidence.item i join evidence.content c on c.id = i.content_id
                        join evidence.chunk k on k.upload_id = c.upload_id
                        where i.id = ? and i.deleted_at is null and k.ordinal = ?
                        """)
                .params(item, ordinal)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    boolean forget(UUID item, Instant now) {
        return database.sql("select evidence.forget(content_id, ?) from evidence.item where id = ?")
                .params(Timestamp.from(now), item)
                .query(Boolean.class)
                .single();
    }
}
