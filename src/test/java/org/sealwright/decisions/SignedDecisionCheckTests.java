package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.integrity.Difference;
import org.sealwright.integrity.Differences;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.testing.Tampering;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@DecisionsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedDecisionCheckTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    SignedDecisionCheck check;

    @Autowired
    CaseSignatures signatures;

    @Autowired
    CaseWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Tampering tampering;

    private CaseFile file;

    @BeforeAll
    void decide() {
        file = world.reviewed();
        world.decide(file, Outcome.GRANT, null);
    }

    @Test
    void findsNothingWhereEverythingWasSigned() {
        assertThat(found()).extracting(Difference::where).doesNotContain(file.number());
    }

    /** NUMBER is the case's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            approval-missing     | delete from decisions.approval where part = 'CERTIFIER' and statement like '%NUMBER%'
            approval-missing     | delete from decisions.approval where part = 'REVIEWER' and statement like '%NUMBER%'
            approval-differs     | update decisions.decision set outcome = 'REFUSE', public_reason = 'x' where case_id = (select id from decisions.case_file where number = 'NUMBER')
            approval-differs     | update decisions.approval set statement = replace(statement, 'GRANT', 'EXTEND') where part = 'REVIEWER' and statement like '%NUMBER%'
            approval-differs     | update decisions.approval set assertion = left(assertion, 30) where part = 'REVIEWER' and statement like '%NUMBER%'
            approval-not-genuine | update decisions.approval set statement = replace(statement, '"did"', '"content":"sha-256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","did"') where part = 'CERTIFIER' and statement like '%NUMBER%'
            """)
    void findsWhatSomebodyChanged(String difference, String sql) throws Exception {
        List<Difference> after = tampering.seen(JOB, sql.replace("NUMBER", file.number()), this::found);
        assertThat(after).contains(new Difference(difference, file.number()));
    }

    @Test
    void showsAndHandsOutWhatCanNotBeReadAnyMore() throws Exception {
        Actor auditor = people.ofBody(Role.AUDITOR);
        String cut = "update decisions.approval set statement = left(statement, 30) where part = 'REVIEWER'"
                + " and statement like '%NUMBER%'".replace("NUMBER", file.number());
        assertThat(tampering.<String>seen(auditor, cut, () -> signatures.json(auditor, file.id())))
                .startsWith("[{\"")
                .contains("\"statement\":\"{\\\"account", "\"statement\":{\"account");
    }

    @Test
    void doesNotSayThatSomethingIsWrongWhereTheSignerIsAway() {
        List<SignatureView> shown = signatures.shown(people.ofBody(Role.AUDITOR), file.id(), null);
        assertThat(shown).hasSize(2).allSatisfy(signature -> {
            assertThat(signature.asked()).isFalse();
            assertThat(signature.objection()).isNull();
        });
    }

    private List<Difference> found() {
        Differences differences = Differences.unlimited();
        assertThat(check.run(JOB, differences)).isPositive();
        return differences.kept();
    }
}
