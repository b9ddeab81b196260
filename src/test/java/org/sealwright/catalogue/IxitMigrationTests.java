package org.sealwright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.IxitMigration.Reason;

class IxitMigrationTests {

    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    private static final Method EARLIER =
            CATALOGUE.methodFor(EditionId.EN_303_645_V2_1_1).orElseThrow();
    private static final Method LATER =
            CATALOGUE.methodFor(EditionId.EN_303_645_V3_1_3).orElseThrow();

    private static IxitContent.Table one(String id, String entry, String value) {
        return IxitContent.Table.of(IxitRow.of(id, Map.of(entry, value)));
    }

    private static IxitMigration migration(Map<String, IxitContent.Table> tables) {
        return IxitMigration.of(EARLIER, LATER, new IxitContent(tables));
    }

    /** Structure and the catalogue's own words say the same. */
    @Test
    void carriesExactlyTheTablesOfWhichTheCatalogueSaysThatNothingChanged() {
        Set<String> unchanged = LATER.tables().stream()
                .filter(table -> String.valueOf(table.changesFromEarlier()).startsWith("No change in the entries"))
                .map(IxitTable::name)
                .collect(Collectors.toSet());
        Map<String, IxitContent.Table> everything = new HashMap<>();
        EARLIER.tables().forEach(table -> everything.put(table.name(), one("X-1", "Description", "Words.")));
        IxitMigration all = migration(everything);
        assertThat(all.carried().keySet()).isEqualTo(unchanged).hasSizeBetween(15, 20);
        assertThat(all.anew()).hasSize(LATER.tables().size() - unchanged.size());
        Set<String> followed = LATER.tables().stream()
                .flatMap(table -> table.fromEarlier().stream())
                .collect(Collectors.toSet());
        assertThat(EARLIER.tables())
                .as("a table that goes nowhere would be lost in silence")
                .allSatisfy(table -> assertThat(followed).contains(table.name()));
    }

    @Test
    void keepsRowsReferencesAndDeclarationsWordForWord() {
        IxitContent.Table components = one("SoftComp-1", "Update Mechanism", "UpdMech-7");
        IxitContent.Table sensors = IxitContent.Table.declaredEmpty("There is none.");
        assertThat(migration(Map.of("6-SoftComp", components, "22-ExtSens", sensors))
                        .carried())
                .isEqualTo(Map.of("6-SoftComp", components, "22-ExtSens", sensors));
    }

    @Test
    void saysWhyATableIsWrittenAnew() {
        IxitMigration some = migration(Map.of(
                "1-AuthMech", one("AuthMech-1", "Description", "PIN"),
                "10-SecParam", one("SecParam-1", "Description", "Key"),
                "11-ComMech", one("ComMech-1", "Description", "TLS"),
                "15-Intf", one("Intf-1", "Description", "USB")));
        assertThat(some.carried()).isEmpty();
        assertThat(some.anew())
                .extracting(one -> one.table().name(), IxitMigration.Anew::reason, IxitMigration.Anew::rows)
                .containsExactly(
                        tuple("1-AuthMech", Reason.ENTRIES, List.of("AuthMech-1")),
                        tuple("10-SecParam", Reason.ENTRIES, List.of("SecParam-1")),
                        tuple("11-SecComMech", Reason.DIVIDED, List.of("ComMech-1")),
                        tuple("15-PhyIntf", Reason.DIVIDED, List.of("Intf-1")),
                        tuple("28-LogIntf", Reason.DIVIDED, List.of("ComMech-1", "Intf-1")));
        assertThat(some.anew().getFirst().entries()).containsExactly("Default Status");
        assertThat(some.anew().get(1).entries()).containsExactly("Secure Communication Mechanisms");
    }

    @Test
    void leavesOutWhatWasLeftEmpty() {
        IxitMigration nothing = migration(Map.of("3-VulnTypes", IxitContent.Table.leftEmpty()));
        assertThat(nothing.carried()).isEmpty();
        assertThat(nothing.anew()).isEmpty();
    }
}
