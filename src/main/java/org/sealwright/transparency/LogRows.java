package org.sealwright.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.SignedNote;
import org.sealwright.verification.TreeNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's rows in the database. */
@Repository
class LogRows {

    private static final String LEAF = "select e.id, e.kind, e.leaf, l.index from transparency.entry e ";

    private final JdbcClient database;

    LogRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction may write tree and checkpoints; the lock goes with it, so a dead node holds nothing. */
    boolean tryLock() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('sealwright.transparency'))")
                .query(Boolean.class)
                .single();
    }

    void insertEntry(UUID id, String kind, byte[] leaf, Instant at) {
        database.sql("insert into transparency.entry (id, kind, leaf, at) values (?, ?, ?, ?)")
                .params(id, kind, leaf, Timestamp.from(at))
                .update();
        database.sql("insert into platform.pending (kind, entry) values ('log', ?)")
                .param(id)
                .update();
    }

    /** Entries without an index, in the order in which they were handed over. */
    List<LoggedLeaf> pending(int most) {
        return database.sql(LEAF + """
                        join platform.pending p on p.kind = 'log' and p.entry = e.id
                        left join transparency.leaf l on l.entry = e.id
                        order by p.id limit ?
                        """).param(most).query(LogRows::leaf).list();
    }

    /** Gives entries their indexes, in order from one on; they wait no longer. */
    void insertLeaves(long first, List<UUID> entries) {
        UUID[] ids = entries.toArray(UUID[]::new);
        database.sql("""
                        insert into transparency.leaf (index, entry)
                        select ? + n - 1, entry from unnest(?::uuid[]) with ordinality as given (entry, n)
                        """).param(first).param(ids).update();
        database.sql("delete from platform.pending where kind = 'log' and entry = any (?)")
                .param(ids)
                .update();
    }

    void insertNodes(Map<TreeNode, Sha256> nodes) {
        List<TreeNode> keys = List.copyOf(nodes.keySet());
        database.sql("""
                        insert into transparency.node (level, index, hash)
                        select * from unnest(?::int[], ?::bigint[], ?::bytea[])
                        """)
                .param(keys.stream().map(TreeNode::level).toArray(Integer[]::new))
                .param(keys.stream().map(TreeNode::index).toArray(Long[]::new))
                .param(keys.stream().map(nodes::get).map(Sha256::bytes).toArray(byte[][]::new))
                .update();
    }

    Sha256 node(TreeNode node) {
        return Sha256.ofDigest(database.sql("select hash from transparency.node where level = ? and index = ?")
                .params(node.level(), node.index())
                .query(byte[].class)
                .single());
    }

    /** The hashes of these nodes, in one question. */
    Map<TreeNode, Sha256> nodes(Collection<TreeNode> wanted) {
        List<TreeNode> keys = List.copyOf(wanted);
        Map<TreeNode, Sha256> found = new HashMap<>();
        database.sql("""
                        select level, index, hash from transparency.node
                        join unnest(?::int[], ?::bigint[]) as wanted (level, index) using (level, index)
                        """)
                .param(keys.stream().map(TreeNode::level).toArray(Integer[]::new))
                .param(keys.stream().map(TreeNode::index).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new TreeNode(row.getInt("level"), row.getLong("index")),
                            Sha256.ofDigest(row.getBytes("hash")));
                });
        return found;
    }

    /** The hashes of neighbouring nodes of one level, in order; fewer where the tree has no more. */
    List<Sha256> nodes(int level, long first, int most) {
        return database.sql(
                        "select hash from transparency.node where level = ? and index >= ? and index < ? order by index")
                .params(level, first, first + most)
                .query((row, number) -> Sha256.ofDigest(row.getBytes("hash")))
                .list();
    }

    /** The bytes of neighbouring leaves, in order; fewer where the log has no more. */
    List<byte[]> leaves(long first, int most) {
        return database.sql("""
                        select e.leaf from transparency.leaf l join transparency.entry e on e.id = l.entry
                        where l.index >= ? and l.index < ? order by l.index
                        """)
                .params(first, first + most)
                .query((row, number) -> row.getBytes("leaf"))
                .list();
    }

    /** How many leaves have an index. */
    long size() {
        return database.sql("select coalesce(max(index) + 1, 0) from transparency.leaf")
                .query(Long.class)
                .single();
    }

    /** The leaves from one index on, in order. */
    List<SequencedLeaf> leavesFrom(long index) {
        return database.sql("""
                        select l.index, l.entry, e.kind from transparency.leaf l
                        join transparency.entry e on e.id = l.entry where l.index >= ? order by l.index
                        """)
                .param(index)
                .query((row, number) -> new SequencedLeaf(
                        row.getLong("index"), row.getObject("entry", UUID.class), row.getString("kind")))
                .list();
    }

    Optional<LoggedLeaf> leaf(long index) {
        return database.sql(LEAF + "join transparency.leaf l on l.entry = e.id where l.index = ?")
                .param(index)
                .query(LogRows::leaf)
                .optional();
    }

    Optional<LoggedLeaf> entry(UUID entry) {
        return database.sql(LEAF + "left join transparency.leaf l on l.entry = e.id where e.id = ?")
                .param(entry)
                .query(LogRows::leaf)
                .optional();
    }

    List<LoggedLeaf> entries(Collection<UUID> ids) {
        return database.sql(LEAF + "left join transparency.leaf l on l.entry = e.id where e.id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(LogRows::leaf)
                .list();
    }

    List<LoggedLeaf> leavesOf(String kind, long after, int most) {
        return database.sql(LEAF + """
                        join transparency.leaf l on l.entry = e.id
                        where e.kind = ? and l.index > ? order by l.index limit ?
                        """)
                .params(kind, after, most)
                .query(LogRows::leaf)
                .list();
    }

    long count(String kind) {
        return database.sql("select count(*) from transparency.entry where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    /** The newest checkpoint, with what witnesses cosigned so far. */
    Optional<SignedNote> newestNote() {
        return database.sql("""
                        select c.note || coalesce((select string_agg(s.line, '' order by s.witness)
                          from transparency.cosignature s where s.checkpoint = c.id), '')
                        from transparency.checkpoint c order by c.size desc, c.id desc limit 1
                        """).query(String.class).optional().map(SignedNote::parse);
    }

    void insertCheckpoint(Checkpoint checkpoint, SignedNote note, Instant at) {
        database.sql("insert into transparency.checkpoint (size, root, note, at) values (?, ?, ?, ?)")
                .params(checkpoint.size(), checkpoint.root().bytes(), note.toString(), Timestamp.from(at))
                .update();
    }

    private static LoggedLeaf leaf(ResultSet row, int number) throws SQLException {
        return new LoggedLeaf(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getBytes("leaf"),
                row.getObject("index", Long.class));
    }
}
