package org.sealwright.submissions.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.BuyerFacts.Access;
import org.sealwright.catalogue.BuyerFacts.Materials;
import org.sealwright.catalogue.BuyerFacts.Sense;
import org.sealwright.catalogue.BuyerFacts.Sensing;
import org.sealwright.catalogue.BuyerFacts.Updates;
import org.springframework.util.MultiValueMap;

/**
 * What buyers will read, as the page sends it: a parameter a field, one a sense, one a provision.
 *
 * @param undecided words about senses of which nobody chose whether the product has them
 */
record BuyersForm(BuyerFacts facts, Map<Sense, String> undecided, int version) {

    private static final Pattern NOTE = Pattern.compile("note-(.{1,40})");
    private static final Pattern VERSION = Pattern.compile("-?[0-9]{1,9}");

    BuyersForm(BuyerFacts facts, int version) {
        this(facts, Map.of(), version);
    }

    /** Reads what was sent; a choice that there is not counts as none. */
    static BuyersForm of(MultiValueMap<String, String> sent) {
        String version = text(sent, "version");
        return new BuyersForm(
                new BuyerFacts(
                        text(sent, "language"),
                        choice(Updates.values(), Updates::word, text(sent, "updates")),
                        text(sent, "updatesNote"),
                        access(sent),
                        text(sent, "accessNote"),
                        senses(sent),
                        choice(Materials.values(), Materials::word, text(sent, "materials")),
                        text(sent, "securing"),
                        text(sent, "deleteData"),
                        text(sent, "closeAccount"),
                        text(sent, "encryption"),
                        text(sent, "advisories"),
                        notes(sent)),
                undecided(sent),
                VERSION.matcher(version).matches() ? Integer.parseInt(version) : -1);
    }

    private static List<Access> access(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("access", List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", 20)))
                .map(value -> choice(Access.values(), Access::word, value))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Map<Sense, Sensing> senses(MultiValueMap<String, String> sent) {
        Map<Sense, Sensing> senses = new EnumMap<>(Sense.class);
        for (Sense sense : Sense.values()) {
            String can = text(sent, "sense-" + sense.word());
            if ("can".equals(can) || "cannot".equals(can)) {
                senses.put(sense, new Sensing("can".equals(can), text(sent, "sense-" + sense.word() + "-note")));
            }
        }
        return senses;
    }

    private static Map<Sense, String> undecided(MultiValueMap<String, String> sent) {
        Map<Sense, String> undecided = new EnumMap<>(Sense.class);
        for (Sense sense : Sense.values()) {
            String words = text(sent, "sense-" + sense.word() + "-note");
            String can = text(sent, "sense-" + sense.word());
            if (!words.isEmpty() && !"can".equals(can) && !"cannot".equals(can)) {
                undecided.put(sense, words);
            }
        }
        return undecided;
    }

    private static Map<String, String> notes(MultiValueMap<String, String> sent) {
        Map<String, String> notes = new LinkedHashMap<>();
        sent.keySet().forEach(name -> {
            var note = NOTE.matcher(name);
            if (note.matches()) {
                notes.put(note.group(1), text(sent, name));
            }
        });
        return notes;
    }

    private static <T> @Nullable T choice(T[] values, Function<T, String> word, String sent) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(sent))
                .findFirst()
                .orElse(null);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    /** The fields with their values, as they are sent again from the page that shows two versions side by side. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Updates updates = facts.updates();
        Materials materials = facts.materials();
        fields.put("language", facts.language());
        fields.put("updates", updates == null ? "" : updates.word());
        fields.put("updatesNote", facts.updatesNote());
        fields.put("access", facts.access().stream().map(Access::word).collect(Collectors.joining(",")));
        fields.put("accessNote", facts.accessNote());
        for (Sense sense : Sense.values()) {
            Sensing said = facts.senses().get(sense);
            fields.put("sense-" + sense.word(), said == null ? "" : said.can() ? "can" : "cannot");
            fields.put(
                    "sense-" + sense.word() + "-note",
                    said == null ? undecided.getOrDefault(sense, "") : said.description());
        }
        fields.put("materials", materials == null ? "" : materials.word());
        fields.put("securing", facts.securing());
        fields.put("deleteData", facts.deleteData());
        fields.put("closeAccount", facts.closeAccount());
        fields.put("encryption", facts.encryption());
        fields.put("advisories", facts.advisories());
        facts.notes().forEach((id, words) -> fields.put("note-" + id, words));
        return fields;
    }
}
