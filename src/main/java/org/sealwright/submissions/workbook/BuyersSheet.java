package org.sealwright.submissions.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.BuyerFacts.Access;
import org.sealwright.catalogue.BuyerFacts.Materials;
import org.sealwright.catalogue.BuyerFacts.Sense;
import org.sealwright.catalogue.BuyerFacts.Sensing;
import org.sealwright.catalogue.BuyerFacts.Updates;
import org.sealwright.catalogue.Edition;

/** The sheet of what buyers will read: a row a field, called as in the dossier's JSON. {@link BuyersReader} reads it. */
final class BuyersSheet {

    static final String SENSES = "senses.";
    static final String CAN = ".can";
    static final String DESCRIPTION = ".description";
    static final String NOTES = "notes.";
    static final List<String> YES_NO = List.of("yes", "no");

    private final Worksheet sheet;
    private final Choices choices;
    private int row = 1;

    BuyersSheet(Worksheet sheet, Choices choices) {
        this.sheet = sheet;
        this.choices = choices;
    }

    void write(Edition edition, BuyerFacts facts) {
        Updates updates = facts.updates();
        Materials materials = facts.materials();
        choice("language", "Language of your words", facts.saysNothing() ? "" : facts.language(), BuyerFacts.LANGUAGES);
        choice("updates", "How security updates come", updates == null ? "" : updates.word(), words(Updates.values()));
        line("updatesNote", "On updates, in your words", facts.updatesNote());
        line(
                "access",
                "How access is controlled; several, one a line: " + String.join(", ", words(Access.values())),
                facts.access().stream().map(Access::word).collect(Collectors.joining("\n")));
        line("accessNote", "On access, in your words", facts.accessNote());
        for (Sense sense : Sense.values()) {
            Sensing said = facts.senses().get(sense);
            String name = SENSES + sense.word();
            choice(name + CAN, "Whether it can sense this", said == null ? "" : said.can() ? "yes" : "no", YES_NO);
            line(name + DESCRIPTION, "How and what for", said == null ? "" : said.description());
        }
        choice(
                "materials",
                "Of what you keep bills of materials",
                materials == null ? "" : materials.word(),
                words(Materials.values()));
        texts(facts).forEach((name, words) -> line(name, "A few sentences, or one https address", words));
        notes(edition, facts).forEach((id, words) -> line(NOTES + id, "A note, if you do not follow it", words));
    }

    static Map<String, String> texts(BuyerFacts facts) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("securing", facts.securing());
        texts.put("deleteData", facts.deleteData());
        texts.put("closeAccount", facts.closeAccount());
        texts.put("encryption", facts.encryption());
        texts.put("advisories", facts.advisories());
        return texts;
    }

    /** One for each recommendation, and what was written beside others. */
    private static Map<String, String> notes(Edition edition, BuyerFacts facts) {
        Map<String, String> notes = new LinkedHashMap<>();
        edition.provisions().stream()
                .filter(provision -> !provision.isMandatory())
                .forEach(provision -> notes.put(provision.id().value(), ""));
        notes.putAll(facts.notes());
        return notes;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(BuyersReader::word).toList();
    }

    private void choice(String name, String what, String words, List<String> list) {
        choices.validate(sheet, 2, row, row, list, true);
        line(name, what, words);
    }

    private void line(String name, String what, String words) {
        WorkbookWriter.text(sheet, row, 0, name);
        WorkbookWriter.text(sheet, row, 1, what);
        WorkbookWriter.text(sheet, row, 2, words);
        row++;
    }
}
