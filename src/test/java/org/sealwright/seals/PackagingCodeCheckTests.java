package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.Tampering;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** The nightly look at the codes of boxes. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagingCodeCheckTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    PackagingCodeCheck check;

    @Autowired
    PackagingCodes codes;

    @Autowired
    SignedSeals signed;

    @Autowired
    TestPeople people;

    @Autowired
    Tampering tampering;

    private SealNumber number;

    @BeforeAll
    void makeTwoCodes() {
        SealTestWorld world = new SealTestWorld(signed, people);
        UUID maker = people.maker("Hearth Devices Ltd");
        number = world.issued(world.certifier(), maker);
        Actor owner = people.ofMaker(maker, Role.OWNER);
        codes.make(owner, number, "HH-2");
        codes.make(owner, number, "HH-2P");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code-not-genuine | update seals.packaging_code set code = c, digest = encode(sha256(c), 'hex') from (select set_byte(code, 60, get_byte(code, 60) # 1) c from seals.packaging_code where number = 'NUMBER' and model = 'HH-2') x where number = 'NUMBER' and model = 'HH-2'
            code-not-genuine | update seals.packaging_code set model = 'HH-3' where number = 'NUMBER' and model = 'HH-2'
            code-not-logged  | update seals.packaging_code set log_entry = (select id from transparency.entry where kind = 'seal' limit 1) where number = 'NUMBER' and model = 'HH-2'
            code-not-logged  | update transparency.entry set leaf = set_byte(leaf, 12, get_byte(leaf, 12) # 1) where id = (select log_entry from seals.packaging_code where number = 'NUMBER' and model = 'HH-2')
            code-surplus     | delete from seals.packaging_code where number = 'NUMBER' and model = 'HH-2P'
            code-surplus     | insert into transparency.entry (id, kind, leaf, at) select gen_random_uuid(), 'packaging', leaf, at from transparency.entry where kind = 'packaging' limit 1
            """)
    void findsWhatSomebodyChanged(String difference, String sql) throws Exception {
        List<Difference> after = tampering.seen(JOB, sql.replace("NUMBER", number.value()), this::found);
        assertThat(after).extracting(Difference::what).contains(difference);
    }

    private List<Difference> found() {
        Differences differences = Differences.unlimited();
        assertThat(check.run(JOB, differences)).isPositive();
        return new ArrayList<>(differences.kept());
    }
}
