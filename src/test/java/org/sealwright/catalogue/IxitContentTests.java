package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IxitContentTests {

    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();

    private static IxitReferences.Read read(String... values) {
        return IxitReferences.read(
                List.of(values),
                Set.of("authmech-1", "authmech-lan", "secparam-2")::contains,
                List.of("AuthMech-", "SecParam-"));
    }

    @Test
    void readsReferencesAsPeopleWriteThem() {
        assertThat(read("AuthMech-1, AuthMech-LAN; SecParam-2").ids())
                .containsExactly("authmech-1", "authmech-lan", "secparam-2");
        assertThat(read("AuthMech-1: The local page").ids()).containsExactly("authmech-1");
        assertThat(read("see AuthMech-1 (over Bluetooth) and `SecParam-2`.").ids())
                .containsExactly("authmech-1", "secparam-2");
        assertThat(read("authmech-lan", "AUTHMECH-1").lost()).isEmpty();
    }

    @Test
    void keepsWhatLeadsNowhere() {
        assertThat(read("AuthMech-7").lost()).containsExactly("authmech-7");
        assertThat(read("AuthMech-1 and AuthMech-7"))
                .isEqualTo(new IxitReferences.Read(List.of("authmech-1"), List.of("authmech-7")));
        assertThat(read("none").lost()).containsExactly("none");
        assertThat(read(" ").lost()).isEmpty();
    }

    @Test
    void knowsTheUsualFormOfAnId() {
        assertThat(METHOD.requireTable("1-AuthMech").isUsualId("authmech-LAN")).isTrue();
        assertThat(METHOD.requireTable("1-AuthMech").isUsualId("AuthMech-1: The page"))
                .isTrue();
        assertThat(METHOD.requireTable("1-AuthMech").isUsualId("Login-1")).isFalse();
        assertThat(METHOD.requireTable("4-Conf").isUsualId("4-Conf")).isTrue();
    }

    @Test
    void tellsEmptyFromDeclaredEmpty() {
        assertThat(IxitContent.empty().table("1-AuthMech").isLeftEmpty()).isTrue();
        assertThat(IxitContent.Table.declaredEmpty("No passwords.").isDeclaredEmpty())
                .isTrue();
        assertThat(IxitContent.Table.declaredEmpty(" ").isLeftEmpty()).isTrue();
    }

    /** However IDs are joined, and whatever case and title they have, each is found once and nothing of it is lost. */
    @Property(tries = 300)
    void readsEveryIdThatIsThereAndLosesNoOther(
            @ForAll("ids") List<String> there, @ForAll("ids") List<String> gone, @ForAll("joints") String joint) {
        Set<String> known = there.stream().map(IxitReferences::key).collect(Collectors.toSet());
        List<String> named = new ArrayList<>(there);
        gone.stream().filter(id -> !known.contains(IxitReferences.key(id))).forEach(named::add);
        IxitReferences.Read read = IxitReferences.read(
                List.of(String.join(joint, named)), known::contains, List.of("AuthMech-", "SecParam-"));
        assertThat(read.ids()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(read.lost())
                .containsExactlyInAnyOrderElementsOf(named.stream()
                        .map(IxitReferences::key)
                        .filter(id -> !known.contains(id))
                        .collect(Collectors.toSet()));
    }

    @Provide
    Arbitrary<List<String>> ids() {
        return Combinators.combine(
                        Arbitraries.of("AuthMech-", "authmech-", "SecParam-"),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of("", ": A title"))
                .as((prefix, number, title) -> prefix + number + title)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of(", ", ";", "\n", " ; ", ",\n");
    }

    @Property
    void needsTheTablesOfTheClaimedProvisionsAndWhatTheyLeanOn(@ForAll("claims") Set<ProvisionId> claimed) {
        var needed = NeededTables.of(METHOD, claimed);
        List<String> names =
                needed.stream().map(NeededTables.NeededTable::table).toList();
        assertThat(names).doesNotHaveDuplicates().isSortedAccordingTo(NaturalOrder.INSTANCE);
        claimed.forEach(
                p -> assertThat(names).containsAll(METHOD.group(p).orElseThrow().ixit()));
        names.forEach(t -> assertThat(names).containsAll(METHOD.requireTable(t).dependsOn()));
        needed.forEach(t -> {
            assertThat(t.provisions().isEmpty() && t.leanedOnBy().isEmpty()).isFalse();
            assertThat(t.provisions())
                    .allMatch(p -> claimed.contains(p)
                            && METHOD.group(p).orElseThrow().ixit().contains(t.table()));
        });
    }

    @Provide
    Arbitrary<Set<ProvisionId>> claims() {
        return Arbitraries.of(METHOD.groups().stream().map(TestGroup::provision).toList())
                .set()
                .ofMaxSize(8);
    }
}
