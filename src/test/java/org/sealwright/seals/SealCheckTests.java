package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.shared.Actor;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tampering;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealCheckTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SealCheck check;

    @Autowired
    SignedSeals signed;

    @Autowired
    SealSuspension suspension;

    @Autowired
    SealWithdrawal withdrawal;

    @Autowired
    TestPeople people;

    @Autowired
    Tampering tampering;

    private SealNumber number;
    private List<Difference> before;

    /** Other tests leave damaged seals behind; what they did is known before. */
    @BeforeAll
    void lookAtWhatIsThere() {
        leadASealThroughItsLife();
        before = found();
    }

    /** A seal with two versions, four events and a set bit in each kind of list. */
    private void leadASealThroughItsLife() {
        SealTestWorld world = new SealTestWorld(signed, people);
        Actor certifier = world.certifier();
        UUID maker = people.maker("Hearth Devices Ltd");
        number = world.issued(certifier, maker);
        suspension.suspend(certifier, number, SealTestWorld.because("A flaw is exploited"), null);
        suspension.reinstate(certifier, number, SealTestWorld.because("It is mended"));
        world.extend(certifier, number, maker, "4.2.1", "4.2.2");
        withdrawal.withdraw(
                certifier, world.issued(certifier, maker), SealTestWorld.because("Its maker hid what it knew"));
    }

    @Test
    void findsNothingMoreWhereEverythingCameAboutByActs() {
        leadASealThroughItsLife();
        assertThat(found()).isEqualTo(before);
    }

    /** One byte, bit or row, of each table; NUMBER is the seal's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            certificate-differs    | update seals.version set certificate = jsonb_set(certificate, '{product,name}', '"Hearth Hub 3"') where number = 'NUMBER' and version = 1
            certificate-differs    | update seals.version set certificate = jsonb_set(certificate, '{basis,method}', '"another method"') where number = 'NUMBER' and version = 2
            certificate-not-as-made | update seals.version set certificate = jsonb_set(certificate, '{holder,country}', '"Nowhere"') where number = 'NUMBER' and version = 1
            certificate-not-as-made | update seals.version set certificate = jsonb_set(certificate, '{provisions,0,modality}', '"X"') where number = 'NUMBER' and version = 2
            certificate-differs    | update seals.version set certificate = '{}' where number = 'NUMBER' and version = 2
            certificate-differs    | update seals.version set valid_until = valid_until + interval '1 day' where number = 'NUMBER' and version = 1
            certificate-differs    | update seals.version set revocation_index = (revocation_index + 1) % 131072 where number = 'NUMBER' and version = 1
            seal-differs           | update seals.seal set valid_until = valid_until + interval '1 day' where number = 'NUMBER'
            reason-differs         | update seals.event set public_reason = 'Nothing much' where number = 'NUMBER' and seq = 2
            event-differs          | update seals.event set at = at + interval '1 day' where number = 'NUMBER' and seq = 2
            seal-differs           | update seals.seal set status_since = status_since - interval '1 day' where number = 'NUMBER'
            seal-differs           | update seals.seal set status_reason = 'Nothing much' where status = 'WITHDRAWN'
            credential-damaged     | update seals.version set payload = set_byte(payload, 30, get_byte(payload, 30) # 1) where number = 'NUMBER' and version = 2
            credential-damaged     | update seals.version set header = set_byte(header, 5, get_byte(header, 5) # 1) where number = 'NUMBER' and version = 1
            credential-damaged     | update seals.version set signature = set_byte(signature, 5, get_byte(signature, 5) # 1) where number = 'NUMBER' and version = 1
            credential-not-genuine | update keys.key set kid = overlay(kid placing 'AAAA' from 1) where purpose = 'SEAL'
            credential-not-logged  | update seals.version set digest = overlay(digest placing md5(digest) from 1) where number = 'NUMBER' and version = 2
            event-differs          | update seals.event set event = 'RENEWED' where number = 'NUMBER' and seq = 4
            leaf-differs           | update seals.event set leaf = set_byte(leaf, 9, get_byte(leaf, 9) # 1) where number = 'NUMBER' and seq = 2
            leaf-differs           | update transparency.entry set leaf = set_byte(leaf, 9, get_byte(leaf, 9) # 1) where id = (select log_entry from seals.event where number = 'NUMBER' and seq = 3)
            chain-broken           | update seals.event set digest = overlay(digest placing md5(digest) from 1) where number = 'NUMBER' and seq = 2
            seal-differs           | update seals.seal set status = 'SUSPENDED', status_reason = 'x' where number = 'NUMBER'
            bits-differ            | update seals.seal set status = 'WITHDRAWN', status_reason = 'x' where number = 'NUMBER'
            seal-differs           | update seals.seal set last_leaf = overlay(last_leaf placing md5(last_leaf) from 1) where number = 'NUMBER'
            bits-differ            | update seals.status_list l set bits = set_bit(bits, (v.revocation_index / 8) * 8 + 7 - v.revocation_index % 8, 1) from seals.version v where v.number = 'NUMBER' and v.version = 2 and l.purpose = 'REVOCATION' and l.list = v.revocation_list
            list-differs           | update seals.status_list l set bits = set_bit(bits, (v.revocation_index / 8) * 8 + 7 - v.revocation_index % 8, 0) from seals.version v where v.number = 'NUMBER' and v.version = 1 and l.purpose = 'REVOCATION' and l.list = v.revocation_list
            list-unusable          | update seals.status_list set payload = set_byte(payload, 40, get_byte(payload, 40) # 1)
            list-unusable          | update seals.status_list set signature = set_byte(signature, 1, get_byte(signature, 1) # 1)
            archive-differs        | update seals.archived_list set signature = set_byte(signature, 1, get_byte(signature, 1) # 1)
            archive-lacks          | delete from seals.archived_list
            log-surplus            | insert into transparency.entry (id, kind, leaf, at) select gen_random_uuid(), 'seal', leaf, at from transparency.entry where kind = 'seal' limit 1
            """)
    void findsWhatSomebodyChanged(String difference, String sql) throws Exception {
        List<Difference> after = tampering.seen(JOB, sql.replace("NUMBER", number.value()), this::found);
        after.removeAll(before);
        assertThat(after).extracting(Difference::what).contains(difference);
    }

    private List<Difference> found() {
        Differences differences = Differences.unlimited();
        assertThat(check.run(JOB, differences)).isGreaterThanOrEqualTo(2);
        return new ArrayList<>(differences.kept());
    }
}
