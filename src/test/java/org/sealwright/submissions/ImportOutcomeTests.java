package org.sealwright.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.submissions.intake.Remark;

class ImportOutcomeTests {

    @Test
    void namesWhatIsLeftOutBeforeWarningsWhereThereAreTooMany() {
        List<Remark> remarks = new ArrayList<>();
        for (int n = 0; n < ImportOutcome.NAMED; n++) {
            remarks.add(Remark.warning("a.md", n, "other-id"));
        }
        assertThat(new ImportOutcome(Map.of(), 0, remarks).firstRemarks()).isEqualTo(remarks);
        Remark first = Remark.unread("b.md", 1, "row-twice");
        Remark second = Remark.unread("b.md", 2, "row-twice");
        remarks.addAll(List.of(first, second));
        assertThat(new ImportOutcome(Map.of(), 0, remarks).firstRemarks())
                .hasSize(ImportOutcome.NAMED)
                .startsWith(first, second)
                .doesNotContain(remarks.get(ImportOutcome.NAMED - 1));
    }
}
