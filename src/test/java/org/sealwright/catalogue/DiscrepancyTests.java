package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.Discrepancy.Kind;

class DiscrepancyTests {

    private static final Edition EDITION = CatalogueFixture.edition(EditionId.EN_303_645_V3_1_3);
    private static final Method METHOD =
            CatalogueFixture.catalogue().methodFor(EDITION.id()).orElseThrow();
    private static final List<Sign> SIGNS = CatalogueFixture.catalogue().signs().of(EDITION.id());

    private static List<Discrepancy> of(Map<String, Boolean> facts, Map<String, IxitContent.Table> tables) {
        return Discrepancy.in(EDITION, METHOD, SIGNS, new ProductFacts(facts), List.of(), new IxitContent(tables));
    }

    private static List<Discrepancy> ofClaim(String provision, Support support, IxitContent.Table conf) {
        var answer = new IcsAnswer(ProvisionId.of(provision), support, "So it is.");
        return Discrepancy.in(
                EDITION,
                METHOD,
                SIGNS,
                ProductFacts.none(),
                List.of(answer),
                new IxitContent(Map.of("4-Conf", conf, "20-SecBoot", conf)));
    }

    private static IxitContent.Table port(String debug) {
        return IxitContent.Table.of(IxitRow.of("PhyIntf-1", Map.of("Type", "physical port", "Debug Interface", debug)));
    }

    private static Optional<Kind> kind(List<Discrepancy> found, String fact) {
        return found.stream()
                .filter(one -> one.fact() != null && one.fact().key().equals(fact))
                .map(Discrepancy::kind)
                .findFirst();
    }

    @Test
    void warnsOfRowsThatShowWhatIsDenied() {
        assertThat(of(Map.of("q", false), Map.of("15-PhyIntf", port("Yes"))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.DENIED_BUT_SHOWN);
                    assertThat(one.tables()).containsExactly("15-PhyIntf");
                    assertThat(one.rows()).containsExactly("PhyIntf-1");
                });
        assertThat(of(Map.of("q", false), Map.of("15-PhyIntf", port("no")))).isEmpty();
        assertThat(of(Map.of("q", true), Map.of("15-PhyIntf", port("yes")))).isEmpty();
    }

    @Test
    void warnsOfRowsThatShowTheOpposite() {
        var mechanisms = Map.of("7-UpdMech", IxitContent.Table.of(IxitRow.of("UpdMech-1", Map.of())));
        assertThat(kind(of(Map.of("3", true), mechanisms), "3")).contains(Kind.SAID_BUT_CONTRADICTED);
        assertThat(of(Map.of("3", false), mechanisms)).isEmpty();
    }

    @Test
    void warnsOfWhatNoTableShows() {
        var both = Map.of("15-PhyIntf", port("no"), "28-LogIntf", IxitContent.Table.declaredEmpty("It has none."));
        assertThat(of(Map.of("q", true), both)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SAID_BUT_NOT_SHOWN);
            assertThat(one.tables()).containsExactly("15-PhyIntf", "28-LogIntf");
        });
        assertThat(of(Map.of("q", true), Map.of("15-PhyIntf", port("no"))))
                .as("the other table is still to be filled")
                .isEmpty();
    }

    @Test
    void leavesWordsThatNameNoChoiceToPeople() {
        var open = Map.of(
                "15-PhyIntf",
                port("only while the case is open"),
                "28-LogIntf",
                IxitContent.Table.declaredEmpty("None."));
        assertThat(of(Map.of("q", true), open)).isEmpty();
        assertThat(of(Map.of("q", false), open)).isEmpty();
    }

    @Test
    void readsWordsInAnyCase() {
        var mechanisms = Map.of(
                "1-AuthMech",
                IxitContent.Table.of(
                        IxitRow.of("AuthMech-1", Map.of("Authentication Factor", "A PASSWORD of 12 signs"))));
        assertThat(kind(of(Map.of("a", false), mechanisms), "a")).contains(Kind.DENIED_BUT_SHOWN);
        assertThat(of(Map.of("a", true), mechanisms)).isEmpty();
        assertThat(kind(of(Map.of("a", true), Map.of("1-AuthMech", IxitContent.Table.declaredEmpty("None."))), "a"))
                .contains(Kind.SAID_BUT_NOT_SHOWN);
    }

    @Test
    void asksThatAnEntrySaysAnything() {
        var without = Map.of("6-SoftComp", IxitContent.Table.of(IxitRow.of("SoftComp-1", Map.of())));
        var with = Map.of(
                "6-SoftComp", IxitContent.Table.of(IxitRow.of("SoftComp-1", Map.of("Update Mechanism", "UpdMech-1"))));
        assertThat(kind(of(Map.of("g", true), without), "g")).contains(Kind.SAID_BUT_NOT_SHOWN);
        assertThat(of(Map.of("g", true), with)).isEmpty();
        assertThat(kind(of(Map.of("g", false), with), "g")).contains(Kind.DENIED_BUT_SHOWN);
    }

    @Test
    void comparesClaimsWithConfirmations() {
        var denied = IxitContent.Table.of(IxitRow.of("4-Conf", Map.of("Confirmation of Vulnerability Actions", "no")));
        assertThat(ofClaim("5.2-2", Support.YES, denied)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SAID_BUT_CONTRADICTED);
            assertThat(one.provision()).isEqualTo(ProvisionId.of("5.2-2"));
            assertThat(one.fact()).isNull();
        });
        assertThat(ofClaim("5.2-2", Support.NO, denied)).isEmpty();
        assertThat(ofClaim("5.7-1", Support.NO, denied))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.DENIED_BUT_SHOWN);
        assertThat(ofClaim("5.7-1", Support.YES, IxitContent.Table.declaredEmpty("None.")))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.SAID_BUT_NOT_SHOWN);
    }

    /** Whatever is answered: nothing contradicts tables that are still to be filled, and no answer contradicts itself. */
    @Property(tries = 200)
    void neverWarnsOfWhatIsNotThere(@ForAll("answers") Map<String, Boolean> facts, @ForAll boolean debug) {
        assertThat(of(facts, Map.of())).isEmpty();
        var ports = Map.of("15-PhyIntf", port(debug ? "yes" : "no"));
        List<Discrepancy> found = of(facts, ports);
        assertThat(found).allSatisfy(one -> {
            assertThat(one.tables()).contains("15-PhyIntf");
            assertThat(facts).containsKey(one.fact().key());
            assertThat(one.kind() == Kind.SAID_BUT_NOT_SHOWN)
                    .isEqualTo(one.rows().isEmpty());
        });
        assertThat(found).extracting(Discrepancy::fact, Discrepancy::kind).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Map<String, Boolean>> answers() {
        Arbitrary<String> keys =
                Arbitraries.of(EDITION.facts().stream().map(Fact::key).toList());
        return Arbitraries.maps(keys, Arbitraries.of(true, false));
    }
}
