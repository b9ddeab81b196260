package org.sealwright.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.shared.Actor;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tampering;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TreeCheckTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    TreeCheck check;

    @Autowired
    TransparencyLog log;

    @Autowired
    Tampering tampering;

    @Autowired
    Tries tries;

    /** Three leaves at least, under a checkpoint. */
    @BeforeEach
    void logSomething() throws Exception {
        for (int i = 0; i < 3 && log.leaf(2).isEmpty(); i++) {
            tries.as(JOB, () -> log.append("test", new byte[] {1, 2, 3}));
        }
        await().until(() -> log.inclusion(2).isPresent());
    }

    @Test
    void findsNothingInALogThatIsAsItWasWritten() {
        Differences differences = new Differences();
        long looked = check.run(JOB, differences);
        assertThat(differences.kept()).isEmpty();
        assertThat(looked).isGreaterThanOrEqualTo(3);
    }

    /** One byte, or one row, of each table. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node-differs       | update transparency.entry set leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) where id = (select entry from transparency.leaf where index = 1)
            checkpoint-differs | update transparency.entry set leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) where id = (select entry from transparency.leaf where index = 0)
            node-differs       | update transparency.node set hash = set_byte(hash, 31, get_byte(hash, 31) # 128) where level = 1 and index = 0
            node-missing       | delete from transparency.node where level = 0 and index = 2
            node-surplus       | insert into transparency.node (level, index, hash) select level, 1000000000, hash from transparency.node where level = 0 and index = 0
            leaf-missing       | delete from transparency.leaf where index = 1
            checkpoint-differs | update transparency.checkpoint set root = set_byte(root, 0, get_byte(root, 0) # 1) where id = (select max(id) from transparency.checkpoint)
            checkpoint-differs | update transparency.checkpoint set size = size - 1 where id = (select max(id) from transparency.checkpoint)
            checkpoint-differs | update transparency.checkpoint set note = replace(note, '— ', '— x') where id = (select max(id) from transparency.checkpoint)
            checkpoint-ahead   | update transparency.checkpoint set size = size + 1000000 where id = (select min(id) from transparency.checkpoint)
            entry-lost         | insert into transparency.entry (id, kind, leaf, at) values (gen_random_uuid(), 'test', '\\x00', now())
            """)
    void findsWhatSomebodyChanged(String difference, String sql) throws Exception {
        List<Difference> found = tampering.seen(JOB, sql, () -> {
            Differences differences = new Differences();
            check.run(JOB, differences);
            return differences.kept();
        });
        assertThat(found).extracting(Difference::what).contains(difference);
    }
}
