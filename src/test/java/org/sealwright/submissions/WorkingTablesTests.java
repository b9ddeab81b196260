package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class WorkingTablesTests {

    private static final String TABLE = "1-AuthMech";

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    TestPeople people;

    @Autowired
    IxitKeeping keeping;

    @Autowired
    DossierReading reading;

    @Autowired
    WorkingTables tables;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Tries tries;

    Actor owner;
    UUID draft;

    @BeforeEach
    void aDraft() {
        owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        draft = submissions.draft(owner);
    }

    @Test
    void showsWhatIsWrittenNowHoweverItCameThere() {
        UUID row = Ids.next();
        save(row, "First", Versioned.NEW);
        assertThat(words()).containsExactly("First");
        save(row, "Second", 0);
        assertThat(words()).containsExactly("Second");
        keeping.delete(owner, draft, TABLE, row, 1);
        assertThat(words()).isEmpty();
        save(row, "Third, under the id and the version of the first", Versioned.NEW);
        assertThat(words()).containsExactly("Third, under the id and the version of the first");
        keeping.delete(owner, draft, TABLE, row, 0);
        keeping.declareEmpty(owner, draft, TABLE, "Nobody signs in.", Versioned.NEW);
        assertThat(reading.read(owner, draft).table(TABLE).declaredEmpty())
                .isEqualTo(new Versioned<>("Nobody signs in.", 0));
        keeping.fillAfterAll(owner, draft, TABLE);
        assertThat(reading.read(owner, draft).table(TABLE)).isEqualTo(WorkingTable.NONE);
    }

    @Test
    void showsNothingThatIsKeptToOtherMakers() throws Exception {
        save(Ids.next(), "Words", Versioned.NEW);
        assertThat(words()).containsExactly("Words");
        Actor stranger = people.ofMaker(people.maker("Elsewhere Ltd"), Role.OWNER);
        assertThatThrownBy(() -> reading.read(stranger, draft)).isInstanceOf(NotFound.class);
        var reads = new TransactionTemplate(transactions);
        reads.setReadOnly(true);
        assertThat(reads.<Map<String, WorkingTable>>execute(status -> tables.of(draft)))
                .as("without a reach")
                .isEmpty();
        assertThat(words()).containsExactly("Words");
    }

    /** A version that was rolled back is given again, to other words. */
    @Test
    void keepsNothingOfATransactionThatFailed() throws Exception {
        UUID row = Ids.next();
        save(row, "First", Versioned.NEW);
        tries.as(owner, () -> {
            save(row, "Never was", 0);
            assertThat(words()).containsExactly("Never was");
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return row;
        });
        assertThat(words()).containsExactly("First");
        save(row, "Second", 0);
        assertThat(words()).containsExactly("Second");
    }

    private void save(UUID id, String words, int seen) {
        keeping.save(owner, draft, TABLE, id, new IxitRow("AuthMech-1", Map.of("Description", List.of(words))), seen);
    }

    private List<String> words() {
        return reading.read(owner, draft).table(TABLE).rows().stream()
                .flatMap(row -> row.row().values("Description").stream())
                .toList();
    }
}
