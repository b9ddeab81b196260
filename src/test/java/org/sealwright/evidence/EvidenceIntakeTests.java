package org.sealwright.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class EvidenceIntakeTests {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired
    EvidenceIntake intake;

    @Autowired
    EvidenceItems items;

    @Autowired
    EvidenceReading reading;

    @Autowired
    EvidenceRetention retention;

    @Autowired
    UploadSweep sweep;

    @Autowired
    EvidencePlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Test
    void givesBackWhatItTook() throws Exception {
        Actor editor = editor();
        byte[] content = new Generated(1, (3 << 20) + 17).readAllBytes();
        EvidenceItemView item = take(editor, "capture.bin", content);
        assertThat(item.digest()).isEqualTo(Sha256.of(content));
        assertThat(item.size()).isEqualTo(content.length);
        assertThat(read(editor, item.id())).isEqualTo(content);
    }

    @Test
    void keepsTheSameContentOnce() throws Exception {
        Actor one = editor();
        Actor other = editor();
        byte[] content = new Generated(2, (2 << 20) + 5).readAllBytes();
        EvidenceItemView first = take(one, "a.bin", content);
        EvidenceItemView second = take(other, "b.bin", content);
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(chunksOf(first.digest())).isEqualTo(3);
        assertThat(openUploads(second.matter())).isZero();
        assertThat(read(other, second.id())).isEqualTo(content);
    }

    @Test
    void keepsTheHeapSmallWhateverTheSizeOfTheFile() throws Exception {
        Actor editor = editor();
        long size = 300L << 20;
        Generated content = new Generated(3, size);
        long before = Generated.used();
        EvidenceItemView item = intake.take(editor, order(editor, "large.bin"), content);
        long most = content.mostUsed() - before;
        assertThat(item.size()).isEqualTo(size);
        assertThat(most).as("bytes held while 300 MiB went by").isLessThan(24L << 20);
        long[] held = new long[1];
        reading.read(editor, item.id(), (view, stream) -> {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read; (read = stream.read(buffer)) > 0; total += read) {
                if (total % (64L << 20) == 0) {
                    held[0] = Math.max(held[0], Generated.used() - before);
                }
            }
            return total;
        });
        assertThat(held[0]).as("bytes held while 300 MiB were read").isLessThan(24L << 20);
        System.out.printf("evidence: %d bytes held while writing, %d while reading 300 MiB%n", most, held[0]);
        retention.delete(SYSTEM, item.id());
    }

    @Test
    void leavesNothingOfABrokenUpload() {
        Actor editor = editor();
        EvidenceOrder order = order(editor, "broken.bin");
        InputStream broken = new SequenceInputStream(new Generated(4, 3 << 20), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        });
        assertThatThrownBy(() -> intake.take(editor, order, broken)).isInstanceOf(IOException.class);
        assertThat(openUploads(order.owner().id())).isZero();
        assertThatThrownBy(() -> items.find(editor, order.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAnEmptyFile() {
        Actor editor = editor();
        assertThatThrownBy(() -> take(editor, "empty.txt", new byte[0]))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    @Test
    void makesOneItemOfAnOrderSentTwice() throws Exception {
        Actor editor = editor();
        EvidenceOrder order = order(editor, "twice.txt");
        EvidenceItemView first = intake.take(editor, order, words("the same"));
        EvidenceItemView second = intake.take(editor, order, words("the same"));
        assertThat(second).isEqualTo(first);
        assertThat(items.ofOwner(editor, order.owner())).containsExactly(first);
    }

    @Test
    void asksTheOwnerWhetherItTakesEvidenceNow() {
        Actor editor = editor();
        EvidenceOrder order = order(editor, "late.txt");
        places.close(order.owner());
        assertThatThrownBy(() -> intake.take(editor, order, words("too late"))).isInstanceOf(Refused.class);
    }

    @Test
    void showsAnotherManufacturerNothing() throws Exception {
        Actor editor = editor();
        Actor stranger = editor();
        EvidenceItemView item = take(editor, "secret.txt", "a secret of ours".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> items.find(stranger, item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(stranger, item.id())).isInstanceOf(NotFound.class);
        assertThat(rows(stranger, "select count(*) from evidence.item where id = ?", item.id()))
                .isZero();
        assertThat(rows(
                        stranger,
                        "select count(*) from evidence.content where digest = ?",
                        item.digest().hex()))
                .isZero();
        assertThat(rows(stranger, "select count(*) from evidence.chunk where upload_id = ?", item.id()))
                .isZero();
        assertThat(tries.<Long>asNobody(() -> database.sql("select count(*) from evidence.content")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void showsTheManufacturerWhatTheBodyGatheredOnlyThroughAFinding() throws Exception {
        Actor editor = editor();
        Actor assessor = people.ofBody(Role.ASSESSOR);
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        EvidenceItemView item = intake.take(
                assessor,
                new EvidenceOrder(
                        Ids.next(), shelf, "rtsp.pcap", EvidenceKind.PACKET_CAPTURE, "old password", List.of()),
                words("packets of " + shelf));
        assertThat(items.ofMatter(editor, shelf.id())).isEmpty();
        assertThatThrownBy(() -> read(editor, item.id())).isInstanceOf(NotFound.class);

        EvidenceSubject finding =
                new EvidenceSubject(EvidenceSubject.Type.FINDING, Ids.next().toString());
        items.link(assessor, item.id(), finding);
        assertThat(items.about(editor, shelf.id(), finding)).containsExactly(item);
        assertThat(read(editor, item.id())).isNotEmpty();

        items.unlink(assessor, item.id(), finding);
        assertThatThrownBy(() -> items.find(editor, item.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheDigestOfWhatRetentionDeletes() throws Exception {
        Actor one = editor();
        Actor other = editor();
        byte[] content = new Generated(5, 100_000).readAllBytes();
        EvidenceItemView first = take(one, "old.bin", content);
        EvidenceItemView second = take(other, "old too.bin", content);

        retention.delete(SYSTEM, first.id());
        assertThat(items.find(one, first.id()).isDeleted()).isTrue();
        assertThatThrownBy(() -> read(one, first.id())).isInstanceOf(NotFound.class);
        assertThat(read(other, second.id())).isEqualTo(content);

        retention.delete(SYSTEM, second.id());
        assertThat(chunksOf(first.digest())).isZero();
        assertThat(items.find(other, second.id()).digest()).isEqualTo(first.digest());

        assertThat(read(one, take(one, "back.bin", content).id())).isEqualTo(content);
    }

    @Test
    void letsNobodyChangeWhatIsStored() throws Exception {
        Actor editor = editor();
        EvidenceItemView item = take(editor, "fixed.txt", "fixed".getBytes(StandardCharsets.UTF_8));
        for (String change : List.of(
                "update evidence.chunk set bytes = 'x'",
                "delete from evidence.chunk",
                "update evidence.content set media_type = 'text/html'",
                "delete from evidence.content",
                "delete from evidence.item")) {
            assertThatThrownBy(
                            () -> tries.run(SYSTEM, () -> database.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(read(editor, item.id())).isEqualTo("fixed".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sweepsUploadsThatNobodyCompleted() {
        Actor editor = editor();
        UUID old = Ids.next();
        UUID fresh = Ids.next();
        tries.run(SYSTEM, () -> {
            begin(old, editor, Instant.now().minus(UploadSweep.PATIENCE).minusSeconds(60));
            begin(fresh, editor, Instant.now());
            database.sql("insert into evidence.chunk (upload_id, ordinal, bytes) values (?, 0, 'x')")
                    .param(old)
                    .update();
        });
        assertThat(sweep.sweep(SYSTEM)).isEqualTo(1);
        assertThat(rows(SYSTEM, "select count(*) from evidence.upload where id = ?", old))
                .isZero();
        assertThat(rows(SYSTEM, "select count(*) from evidence.upload where id = ?", fresh))
                .isOne();
    }

    private void begin(UUID upload, Actor editor, Instant at) {
        database.sql(
                        "insert into evidence.upload (id, maker_id, matter, started_by, started_at) values (?, ?, ?, ?, ?)")
                .params(upload, editor.organisation(), upload, editor.id(), Timestamp.from(at))
                .update();
    }

    private Actor editor() {
        return people.ofMaker(people.maker("Evident Ltd"), Role.EDITOR);
    }

    private EvidenceOrder order(Actor editor, String name) {
        EvidenceOwner shelf = places.shelf(editor.requireOrganisation());
        return new EvidenceOrder(Ids.next(), shelf, name, EvidenceKind.LOG, null, List.of());
    }

    private EvidenceItemView take(Actor editor, String name, byte[] content) throws IOException {
        return intake.take(editor, order(editor, name), new ByteArrayInputStream(content));
    }

    private byte[] read(Actor actor, UUID item) throws IOException {
        return reading.read(actor, item, (view, content) -> content.readAllBytes());
    }

    private static InputStream words(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private long chunksOf(Sha256 digest) {
        return rows(SYSTEM, """
                select count(*) from evidence.chunk k join evidence.content c on c.upload_id = k.upload_id where c.digest = ?
                """, digest.hex());
    }

    private long openUploads(UUID matter) {
        return rows(SYSTEM, "select count(*) from evidence.upload where matter = ? and finished_at is null", matter);
    }

    private long rows(Actor actor, String sql, Object parameter) {
        long[] found = new long[1];
        tries.run(
                actor,
                () -> found[0] =
                        database.sql(sql).param(parameter).query(Long.class).single());
        return found[0];
    }
}
