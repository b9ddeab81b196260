package org.sealwright.submissions.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Sha256;
import org.sealwright.shared.TextChange;
import org.sealwright.shared.TextChange.Kind;
import org.sealwright.shared.TextChange.Piece;
import org.sealwright.submissions.AttachedEvidence;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.Firmware;
import org.sealwright.submissions.ProductDescription;

class RevisionChangesTests {

    private static final UUID SUBMISSION = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static Dossier dossier(
            Map<ProvisionId, IcsAnswer> ics, Map<String, IxitContent.Table> tables, Map<String, Answer> answers) {
        return new Dossier(
                SUBMISSION,
                "connected-product-1.0",
                "I",
                EditionId.EN_303_645_V3_1_3,
                null,
                ProductDescription.NONE,
                answers,
                ics,
                new IxitContent(tables),
                List.of());
    }

    private static Dossier withRows(IxitRow... rows) {
        return dossier(Map.of(), Map.of("1-AuthMech", IxitContent.Table.of(rows)), Map.of());
    }

    private static List<RowChange> rows(Dossier before, Dossier after) {
        return RevisionChanges.between(before, after).tables().getFirst().rows();
    }

    /** What is the same is no change, and what changed makes the later one of the earlier. */
    @Property(tries = 200)
    void saysAllThatChangedAndNothingElse(@ForAll("dossiers") Dossier before, @ForAll("dossiers") Dossier after) {
        assertThat(RevisionChanges.between(before, before).isNothing()).isTrue();
        RevisionChanges changes = RevisionChanges.between(before, after);
        assertThat(statement(before, changes)).isEqualTo(after.ics());
        assertThat(answers(before, changes)).isEqualTo(after.answers());
        assertThat(tables(before, changes)).isEqualTo(byId(after.ixit()));
    }

    private static Map<ProvisionId, IcsAnswer> statement(Dossier before, RevisionChanges changes) {
        Map<ProvisionId, IcsAnswer> all = new TreeMap<>(before.ics());
        for (ProvisionChange change : changes.statement()) {
            if (change.after() == null) {
                all.remove(change.provision());
            } else {
                all.put(change.provision(), new IcsAnswer(change.provision(), change.after(), after(change.detail())));
            }
        }
        return all;
    }

    private static Map<String, Answer> answers(Dossier before, RevisionChanges changes) {
        Map<String, Answer> all = new TreeMap<>(before.answers());
        changes.answers().forEach(change -> {
            if (change.text().after().isEmpty()) {
                all.remove(change.field());
            } else {
                all.put(change.field(), Answer.valueOf(after(change.text())));
            }
        });
        return all;
    }

    private static Map<String, Map<String, Map<String, String>>> tables(Dossier before, RevisionChanges changes) {
        Map<String, Map<String, Map<String, String>>> all = byId(before.ixit());
        for (TableChange table : changes.tables()) {
            Map<String, Map<String, String>> rows = all.computeIfAbsent(table.table(), name -> new TreeMap<>());
            Map<String, Map<String, String>> former = new TreeMap<>(rows);
            table.rows().forEach(row -> rows.remove(row.formerId()));
            for (RowChange row : table.rows()) {
                if (row.kind() != RowChange.Kind.REMOVED) {
                    Map<String, String> cells = new TreeMap<>(former.getOrDefault(row.formerId(), Map.of()));
                    row.cells().forEach(cell -> {
                        cells.put(cell.entry(), after(cell.text()));
                        cells.values().removeIf(String::isEmpty);
                    });
                    rows.put(row.id(), cells);
                }
            }
            if (table.emptyBecause() != null) {
                rows.remove("");
                if (!table.emptyBecause().after().isEmpty()) {
                    rows.put("", Map.of("", after(table.emptyBecause())));
                }
            }
            all.values().removeIf(Map::isEmpty);
        }
        return all;
    }

    /** The tables by name, row and entry; the reason of an empty one under an empty id. */
    private static Map<String, Map<String, Map<String, String>>> byId(IxitContent content) {
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        content.tables().forEach((name, table) -> {
            Map<String, Map<String, String>> rows = new TreeMap<>();
            table.rows().forEach(row -> {
                Map<String, String> cells = new TreeMap<>();
                row.entries().forEach((entry, values) -> cells.put(entry, String.join("\n", values)));
                cells.values().removeIf(String::isEmpty);
                rows.put(row.id(), cells);
            });
            if (!table.emptyBecause().isEmpty()) {
                rows.put("", Map.of("", table.emptyBecause()));
            }
            if (!rows.isEmpty()) {
                all.put(name, rows);
            }
        });
        return all;
    }

    /** The later text, from the pieces alone. */
    private static String after(TextChange change) {
        assertThat(join(change, Kind.REMOVED)).isEqualTo(change.before());
        return join(change, Kind.ADDED);
    }

    private static String join(TextChange change, Kind side) {
        return change.pieces().stream()
                .filter(piece -> piece.kind() == Kind.STAYED || piece.kind() == side)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void knowsARowThatOnlyGotAnotherId() {
        IxitRow row = IxitRow.of("AuthMech-1", Map.of("Description", "A password"));
        IxitRow renamed = IxitRow.of("AuthMech-7", Map.of("Description", "A password"));
        assertThat(rows(withRows(row), withRows(renamed)))
                .containsExactly(new RowChange(RowChange.Kind.RENAMED, "AuthMech-7", "AuthMech-1", List.of()));
    }

    @Test
    void tellsOneValueFromSeveralThatReadTheSame() {
        var one = new IxitRow("AuthMech-1", Map.of("Factor", List.of("a\nb")));
        var two = new IxitRow("AuthMech-1", Map.of("Factor", List.of("a", "b")));
        assertThat(rows(withRows(one), withRows(two)))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).hasSize(1));
    }

    @Test
    void saysThatTheOrderOfRowsIsNoChange() {
        IxitRow one = IxitRow.of("AuthMech-1", Map.of("Description", "A password"));
        IxitRow two = IxitRow.of("AuthMech-2", Map.of("Description", "A key"));
        assertThat(RevisionChanges.between(withRows(one, two), withRows(two, one))
                        .isNothing())
                .isTrue();
    }

    @Test
    void comparesProductApplicationAndFiles() {
        var manual = new AttachedEvidence(Sha256.of("manual"), "manual.pdf", List.of());
        var spoken = new AttachedEvidence(Sha256.of("manual"), "manual.pdf", List.of(ProvisionId.of("5.1-1")));
        Dossier before = with("I", "Hub", List.of(new Firmware("1.0", null)), List.of(manual));
        Dossier after =
                with("II", "Hub", List.of(new Firmware("1.0", null), new Firmware("1.1", null)), List.of(spoken));
        RevisionChanges changes = RevisionChanges.between(before, after);
        assertThat(changes.application()).containsExactly(new FieldChange("level", TextChange.of("I", "II")));
        assertThat(changes.product()).containsExactly(new FieldChange("firmware", TextChange.of("1.0", "1.0\n1.1")));
        assertThat(changes.filesAdded()).containsExactly(spoken);
        assertThat(changes.filesRemoved()).containsExactly(manual);
    }

    private static Dossier with(String level, String name, List<Firmware> firmware, List<AttachedEvidence> files) {
        var product = new ProductDescription(name, "", "", List.of(), List.of(), List.of(), firmware, null, "", null);
        return new Dossier(
                SUBMISSION,
                "connected-product-1.0",
                level,
                EditionId.EN_303_645_V3_1_3,
                null,
                product,
                Map.of(),
                Map.of(),
                IxitContent.empty(),
                files);
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        Arbitrary<String> words =
                Arbitraries.of("", "A password", "A key, long", "Ten digits.\nDrawn at random", "é ü");
        Arbitrary<IxitRow> rows = Combinators.combine(
                        Arbitraries.of("AuthMech-1", "AuthMech-2", "AuthMech-3", "Other 4"),
                        Arbitraries.maps(
                                Arbitraries.of("Description", "Factor"),
                                words.list().ofMaxSize(1)))
                .as(IxitRow::new);
        Arbitrary<IxitContent.Table> table = Arbitraries.oneOf(
                rows.list().ofMaxSize(4).uniqueElements(IxitRow::id).map(all -> new IxitContent.Table(all, "")),
                words.map(IxitContent.Table::declaredEmpty));
        Arbitrary<Map<String, IxitContent.Table>> tables =
                Arbitraries.maps(Arbitraries.of("1-AuthMech", "2-UserInfo", "10-SecParam"), table);
        Arbitrary<Map<ProvisionId, IcsAnswer>> ics = Arbitraries.maps(
                        Arbitraries.of("5.1-1", "5.1-2", "5.3-10").map(ProvisionId::of),
                        Combinators.combine(Arbitraries.of(Support.values()), words)
                                .as(Map::entry))
                .map(RevisionChangesTests::answers);
        Arbitrary<Map<String, Answer>> answers =
                Arbitraries.maps(Arbitraries.of("3", "12", "a"), Arbitraries.of(Answer.values()));
        return Combinators.combine(ics, tables, answers).as(RevisionChangesTests::dossier);
    }

    private static Map<ProvisionId, IcsAnswer> answers(Map<ProvisionId, Map.Entry<Support, String>> said) {
        Map<ProvisionId, IcsAnswer> all = new LinkedHashMap<>();
        said.forEach((id, answer) -> all.put(id, new IcsAnswer(id, answer.getKey(), answer.getValue())));
        return all;
    }
}
