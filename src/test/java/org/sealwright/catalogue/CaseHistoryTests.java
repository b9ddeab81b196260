package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.CaseHistory.Entry;
import org.sealwright.catalogue.CaseHistory.State;
import org.sealwright.shared.Refused;

class CaseHistoryTests {

    private static final UUID ID = new UUID(0, 1);
    private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final CaseWords WORDS = new CaseWords("Purpose", "Criterion", new TreeMap<>());

    private static CaseHistory with(CaseHistory history, CaseStep step, UUID who) {
        List<Entry> entries = new ArrayList<>(history.entries());
        entries.add(new Entry(
                history.position() + 1, step, step == CaseStep.WRITTEN ? WORDS : null, "", who, Instant.EPOCH));
        return new CaseHistory(ID, "method", "5.1-1-1", 2, false, entries);
    }

    private static CaseHistory of(CaseStep... steps) {
        CaseHistory history = new CaseHistory(ID, "method", "5.1-1-1", 2, false, List.of());
        for (CaseStep step : steps) {
            history = with(history, step, PEOPLE.getFirst());
        }
        return history;
    }

    @Test
    void standsWhereItsLastStepLedTo() {
        assertThat(of(CaseStep.WRITTEN).state()).isEqualTo(State.DRAFT);
        assertThat(of(CaseStep.WRITTEN, CaseStep.PROPOSED).state()).isEqualTo(State.PROPOSED);
        assertThat(of(CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.REFUSED).state())
                .isEqualTo(State.DRAFT);
        CaseHistory active = of(CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.ACTIVATED);
        assertThat(active.state()).isEqualTo(State.ACTIVE);
        assertThat(new CaseHistory(ID, "method", "5.1-1-1", 2, true, active.entries()).state())
                .isEqualTo(State.SUPERSEDED);
        assertThat(of(CaseStep.WRITTEN, CaseStep.DISCARDED).state()).isEqualTo(State.DISCARDED);
        assertThat(of(CaseStep.WRITTEN, CaseStep.DISCARDED).isOpen()).isFalse();
    }

    @Test
    void saysWhyAStepIsNotPossible() {
        CaseHistory active = of(CaseStep.WRITTEN, CaseStep.PROPOSED, CaseStep.ACTIVATED);
        assertRefused("catalogue.cases.frozen", () -> active.require(CaseStep.WRITTEN, PEOPLE.get(1)));
        CaseHistory proposed = of(CaseStep.WRITTEN, CaseStep.PROPOSED);
        assertRefused("catalogue.cases.four-eyes", () -> proposed.require(CaseStep.ACTIVATED, PEOPLE.getFirst()));
        assertRefused("catalogue.cases.not-now.WRITTEN", () -> proposed.require(CaseStep.WRITTEN, PEOPLE.get(1)));
        assertRefused(
                "catalogue.cases.not-now.ACTIVATED",
                () -> of(CaseStep.WRITTEN).require(CaseStep.ACTIVATED, PEOPLE.get(1)));
        assertRefused("catalogue.cases.not-now.DISCARDED", () -> proposed.require(CaseStep.DISCARDED, PEOPLE.get(1)));
        CaseHistory discarded = of(CaseStep.WRITTEN, CaseStep.DISCARDED);
        assertRefused("catalogue.cases.discarded", () -> discarded.require(CaseStep.WRITTEN, PEOPLE.get(1)));
    }

    @Test
    void isActivatedAlsoByWhoRefusedItOnce() {
        CaseHistory again = with(
                with(
                        with(of(CaseStep.WRITTEN, CaseStep.PROPOSED), CaseStep.REFUSED, PEOPLE.get(1)),
                        CaseStep.WRITTEN,
                        PEOPLE.getFirst()),
                CaseStep.PROPOSED,
                PEOPLE.getFirst());
        assertThat(again.position()).isEqualTo(5);
        assertThat(again.tookPart(PEOPLE.get(1))).isFalse();
        again.require(CaseStep.ACTIVATED, PEOPLE.get(1));
    }

    @Test
    void knowsAnActThatIsSentTwice() {
        CaseHistory history = of(CaseStep.WRITTEN, CaseStep.PROPOSED);
        UUID author = PEOPLE.getFirst();
        assertThat(history.holds(0, CaseStep.WRITTEN, WORDS, "", author)).isTrue();
        assertThat(history.holds(1, CaseStep.PROPOSED, null, "", author)).isTrue();
        assertThat(history.holds(1, CaseStep.WRITTEN, WORDS, "", author)).isFalse();
        assertThat(history.holds(0, CaseStep.WRITTEN, WORDS, "Another reason.", author))
                .isFalse();
        assertThat(history.holds(0, CaseStep.WRITTEN, WORDS, "", PEOPLE.get(1))).isFalse();
        assertThat(history.holds(0, CaseStep.WRITTEN, new CaseWords("Other", "Criterion", new TreeMap<>()), "", author))
                .isFalse();
        assertThat(history.holds(2, CaseStep.PROPOSED, null, "", author)).isFalse();
        assertThat(history.holds(-1, CaseStep.WRITTEN, WORDS, "", author)).isFalse();
    }

    /** Whatever people try in whatever order: words come into force through two people, and stay. */
    @Property(tries = 300)
    void isActivatedByAnotherAndNeverChangesAfterwards(
            @ForAll @Size(max = 25) List<CaseStep> steps, @ForAll @Size(25) List<@IntRange(max = 2) Integer> who) {
        CaseHistory history = of();
        for (int i = 0; i < steps.size(); i++) {
            CaseStep step = steps.get(i);
            UUID person = PEOPLE.get(who.get(i));
            CaseHistory before = history;
            try {
                history.require(step, person);
                history = with(history, step, person);
            } catch (Refused refused) {
                assertThat(refused.key()).startsWith("catalogue.cases.");
                continue;
            }
            assertThat(before.position() == 0 || before.isOpen()).isTrue();
            if (step == CaseStep.ACTIVATED) {
                assertThat(before.state()).isEqualTo(State.PROPOSED);
                assertThat(before.entries())
                        .filteredOn(e -> e.step() != CaseStep.REFUSED)
                        .extracting(Entry::account)
                        .doesNotContain(person);
            }
        }
    }
}
