package org.sealwright.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What only the check of the whole log reads. */
@Repository
class TreeCheckRows {

    private final JdbcClient database;

    TreeCheckRows(JdbcClient database) {
        this.database = database;
    }

    /** The stored nodes of one level from one index on, before another, by their index. */
    Map<Long, Sha256> nodes(int level, long from, long before) {
        Map<Long, Sha256> nodes = new HashMap<>();
        database.sql("select index, hash from transparency.node where level = ? and index >= ? and index < ?")
                .params(level, from, before)
                .query(row -> {
                    nodes.put(row.getLong("index"), Sha256.ofDigest(row.getBytes("hash")));
                });
        return nodes;
    }

    long countNodes() {
        return database.sql("select count(*) from transparency.node")
                .query(Long.class)
                .single();
    }

    /** Entries that have no index and wait for none. */
    List<UUID> lost(int most) {
        return database.sql("""
                        select e.id from transparency.entry e
                        where not exists (select from transparency.leaf l where l.entry = e.id)
                          and not exists (select from platform.pending p where p.kind = 'log' and p.entry = e.id)
                        order by e.id limit ?
                        """)
                .param(most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Signed checkpoints behind one, smallest first. */
    List<Signed> signedAfter(long size, long id, int most) {
        return database.sql("""
                        select id, size, root, note from transparency.checkpoint
                        where (size, id) > (?, ?) order by size, id limit ?
                        """)
                .params(size, id, most)
                .query((row, number) -> new Signed(
                        row.getLong("id"),
                        row.getLong("size"),
                        Sha256.ofDigest(row.getBytes("root")),
                        row.getString("note")))
                .list();
    }

    /** A checkpoint as it is stored. */
    record Signed(long id, long size, Sha256 root, String note) {}
}
