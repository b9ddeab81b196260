package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CaseHistory.Entry;

class CaseFileTests {

    private static final UUID SOMEBODY = new UUID(1, 1);

    private final Method method = CatalogueFixture.catalogue().requireMethod("method-en-303-645-v3.1.3");
    private final TestCase published = method.testCase("5.1-1-1").orElseThrow();

    private CaseWords words(String purpose) {
        CaseWords words = CaseWords.of(published);
        return new CaseWords(purpose, words.passCriterion(), words.gists());
    }

    private CaseHistory version(int number, boolean overtaken, CaseStep... steps) {
        List<Entry> entries = new ArrayList<>();
        for (CaseStep step : steps) {
            boolean written = step == CaseStep.WRITTEN;
            entries.add(new Entry(
                    entries.size() + 1,
                    step,
                    written ? words("Purpose of " + number + "." + (entries.size() + 1)) : null,
                    written ? "Reason " + (entries.size() + 1) : "",
                    SOMEBODY,
                    Instant.EPOCH));
        }
        return new CaseHistory(new UUID(0, number), method.id(), published.id(), number, overtaken, entries);
    }

    private CaseFile file(CaseHistory... versions) {
        return new CaseFile(
                method, method.groupOf("5.1-1-1").orElseThrow(), published, List.of(versions), Map.of(), Map.of(3, 2));
    }

    @Test
    void beginsWithWhatWasPublished() {
        CaseFile file = file();
        assertThat(file.numberInForce()).isEqualTo(1);
        assertThat(file.nextNumber()).isEqualTo(2);
        assertThat(file.wordsInForce()).isEqualTo(CaseWords.of(published));
        assertThat(file.testCase()).isEqualTo(published);
        assertThat(file.open()).isEmpty();
        assertThat(file.usesOf(1)).isZero();
    }

    @Test
    void comparesEachVersionWithTheOneThatWasInForceBefore() {
        CaseHistory second = version(2, true, CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.ACTIVATED);
        CaseHistory discarded = version(3, false, CaseStep.WRITTEN, CaseStep.DISCARDED);
        CaseHistory fourth = version(4, false, CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.ACTIVATED);
        CaseHistory draft = version(5, false, CaseStep.WRITTEN, CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.REFUSED);
        CaseFile file = file(second, discarded, fourth, draft);
        assertThat(file.before(second)).isEmpty();
        assertThat(file.wordsBefore(second)).isEqualTo(CaseWords.of(published));
        assertThat(file.before(discarded)).contains(second);
        assertThat(file.before(fourth)).contains(second);
        assertThat(file.before(draft)).contains(fourth);
        assertThat(file.wordsBefore(draft).purpose()).isEqualTo("Purpose of 4.1");
        assertThat(file.inForce()).contains(fourth);
        assertThat(file.numberInForce()).isEqualTo(4);
        assertThat(file.testCase().version()).isEqualTo(4);
        assertThat(file.testCase().purpose()).isEqualTo("Purpose of 4.1");
        assertThat(file.open()).contains(draft);
        assertThat(draft.words().purpose()).isEqualTo("Purpose of 5.2");
        assertThat(draft.reason()).isEqualTo("Reason 2");
        assertThat(draft.tookPart(SOMEBODY)).isTrue();
        assertThat(draft.tookPart(new UUID(1, 2))).isFalse();
        assertThat(file.nextNumber()).isEqualTo(6);
        assertThat(file.usesOf(3)).isEqualTo(2);
    }
}
