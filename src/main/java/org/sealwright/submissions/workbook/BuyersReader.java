package org.sealwright.submissions.workbook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.BuyerFacts.Access;
import org.sealwright.catalogue.BuyerFacts.Materials;
import org.sealwright.catalogue.BuyerFacts.Sense;
import org.sealwright.catalogue.BuyerFacts.Sensing;
import org.sealwright.catalogue.BuyerFacts.Updates;

/** Reads the sheet of what buyers will read. What the words may be is asked when they are saved. */
final class BuyersReader {

    private final SheetRows sheet;
    private final Map<String, Said> said = new LinkedHashMap<>();
    private int column;

    BuyersReader(SheetRows sheet) {
        this.sheet = sheet;
    }

    BuyerFacts read(List<SheetRows.Line> lines) {
        Columns columns = Columns.find(sheet, lines, Sheets.FIELD, Sheets.WORDS);
        for (SheetRows.Line line : columns.below(lines)) {
            column = columns.at(Sheets.WORDS);
            String words = line.at(column).strip();
            if (!words.isEmpty()) {
                said.put(line.at(columns.at(Sheets.FIELD)).strip(), new Said(line.number(), words));
            }
        }
        BuyerFacts facts = new BuyerFacts(
                language(),
                choice("updates", Updates.values()),
                words("updatesNote"),
                access(),
                words("accessNote"),
                senses(),
                choice("materials", Materials.values()),
                words("securing"),
                words("deleteData"),
                words("closeAccount"),
                words("encryption"),
                words("advisories"),
                notes());
        said.forEach((name, left) -> sheet.unread(column, left.row(), "buyers-field", name));
        return facts;
    }

    private String language() {
        Said language = said.remove("language");
        if (language == null) {
            return "";
        }
        String code = language.words().toLowerCase(Locale.ROOT);
        if (!BuyerFacts.LANGUAGES.contains(code)) {
            sheet.unread(column, language.row(), "buyers-choice", String.join(", ", BuyerFacts.LANGUAGES));
            return "";
        }
        return code;
    }

    private String words(String name) {
        Said words = said.remove(name);
        return words == null ? "" : words.words();
    }

    private <E extends Enum<E>> @Nullable E choice(String name, E[] values) {
        Said chosen = said.remove(name);
        return chosen == null
                ? null
                : choice(chosen.row(), chosen.words(), values).orElse(null);
    }

    private List<Access> access() {
        Said chosen = said.remove("access");
        return chosen == null
                ? List.of()
                : Stream.of(chosen.words().split("\n"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .flatMap(word -> choice(chosen.row(), word, Access.values()).stream())
                        .toList();
    }

    private <E extends Enum<E>> Optional<E> choice(int row, String chosen, E[] values) {
        Optional<E> known = Arrays.stream(values)
                .filter(value -> word(value).equalsIgnoreCase(chosen))
                .findFirst();
        if (known.isEmpty()) {
            List<String> words = Arrays.stream(values).map(BuyersReader::word).toList();
            sheet.unread(column, row, "buyers-choice", String.join(", ", words));
        }
        return known;
    }

    /** As {@link BuyerFacts} writes its choices in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<Sense, Sensing> senses() {
        Map<Sense, Sensing> senses = new EnumMap<>(Sense.class);
        for (Sense sense : Sense.values()) {
            String name = BuyersSheet.SENSES + sense.word();
            Said can = said.remove(name + BuyersSheet.CAN);
            Said words = said.remove(name + BuyersSheet.DESCRIPTION);
            String answer = can == null ? "" : can.words().toLowerCase(Locale.ROOT);
            if (BuyersSheet.YES_NO.contains(answer)) {
                senses.put(sense, new Sensing(answer.equals("yes"), words == null ? "" : words.words()));
            } else if (can != null) {
                sheet.unread(column, can.row(), "cell-yes-no");
            } else if (words != null) {
                sheet.unread(column, words.row(), "buyers-undecided", name + BuyersSheet.CAN);
            }
        }
        return senses;
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        for (String name : List.copyOf(said.keySet())) {
            if (name.startsWith(BuyersSheet.NOTES)) {
                notes.put(
                        name.substring(BuyersSheet.NOTES.length()),
                        Objects.requireNonNull(said.remove(name)).words());
            }
        }
        return notes;
    }

    private record Said(int row, String words) {}
}
