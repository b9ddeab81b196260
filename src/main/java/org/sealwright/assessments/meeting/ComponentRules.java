package org.sealwright.assessments.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.analysis.Observation;
import org.sealwright.assessments.meeting.Proposing.Found;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.shared.Sha256;

/**
 * Bills of materials against the table of software components. A table may rightly be coarser than a bill: names in free text
 * are weak, and every suggestion here says so.
 */
final class ComponentRules {

    private static final int SHORTEST_NAME = 3;
    private static final Pattern VERSION = Pattern.compile("\\bv?(\\d+(?:\\.\\d+)+[a-z0-9+-]*)");
    private static final int VERSION_WITHIN = 20;

    private final Proposing proposing;
    private final String table;
    private final Map<String, Text> rows = new LinkedHashMap<>();
    private final List<Observation> components;

    ComponentRules(Proposing proposing) {
        this.proposing = proposing;
        this.table = proposing.statement().components();
        for (IxitRow row : proposing.statement().rows(table)) {
            rows.put(row.id(), Text.of(Statement.words(row)));
        }
        this.components = proposing.file().of(Observation.Kind.COMPONENT);
    }

    /**
     * A row's text, prepared for names to be found in it.
     *
     * @param plain letters and digits, everything else one space
     * @param words its words, to look before searching
     */
    private record Text(String lower, String plain, Set<String> words) {

        static Text of(String text) {
            String plain = spaced(text);
            return new Text(
                    text.toLowerCase(Locale.ROOT),
                    plain,
                    new HashSet<>(List.of(plain.strip().split(" "))));
        }

        boolean names(String plainName) {
            String bare = plainName.strip();
            int end = bare.indexOf(' ');
            return words.contains(end < 0 ? bare : bare.substring(0, end)) && plain.contains(plainName);
        }
    }

    List<Suggestion> suggestions() {
        List<Suggestion> all = new ArrayList<>();
        firmware(all);
        if (components.isEmpty() || rows.isEmpty()) {
            return all;
        }
        List<String> unlisted = new ArrayList<>();
        List<String> met = new ArrayList<>();
        for (Observation component : components) {
            List<String> naming = naming(component.subject());
            if (naming.isEmpty()) {
                unlisted.add(component.subject());
            }
            met.addAll(naming);
            naming.forEach(row -> version(component, row, all));
        }
        List<String> names = unlisted.stream().distinct().sorted().toList();
        if (!names.isEmpty()) {
            all.add(proposing.suggest(
                    new Found(Rule.UNLISTED_COMPONENTS, Sureness.WORDS, table, List.of(), names),
                    Integer.toString(names.size()),
                    Integer.toString(components.size()),
                    fingerprint(names)));
        }
        List<String> unmet =
                rows.keySet().stream().filter(row -> !met.contains(row)).toList();
        if (!unmet.isEmpty()) {
            all.add(proposing.suggest(
                    Found.of(Rule.UNMET_COMPONENTS, Sureness.WORDS, table, unmet),
                    Integer.toString(unmet.size()),
                    Integer.toString(rows.size()),
                    fingerprint(unmet)));
        }
        return all;
    }

    private void firmware(List<Suggestion> all) {
        for (Observation product : proposing.file().of(Observation.Kind.PRODUCT)) {
            String version = product.detail("version");
            Set<String> known = proposing.statement().firmware();
            if (version != null
                    && !known.isEmpty()
                    && known.stream().noneMatch(one -> bare(one).equals(bare(version)))) {
                String type = product.details().getOrDefault("type", "");
                all.add(proposing.suggest(
                        Found.of(
                                Rule.OTHER_FIRMWARE,
                                Set.of("firmware", "device").contains(type) ? Sureness.SEEN : Sureness.WORDS,
                                "",
                                List.of()),
                        product.subject(),
                        version,
                        known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }

    private List<String> naming(String name) {
        List<String> candidates = candidates(name);
        return rows.entrySet().stream()
                .filter(row -> candidates.stream().anyMatch(row.getValue()::names))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The name as it is, its last part where it is a path, and without {@code lib}. */
    private static List<String> candidates(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Stream.of(name, last, last.replaceFirst("(?i)^lib(?=.{3})", ""), "lib" + last.toLowerCase(Locale.ROOT))
                .map(ComponentRules::spaced)
                .filter(plain -> plain.strip().length() >= SHORTEST_NAME)
                .distinct()
                .toList();
    }

    private void version(Observation component, String row, List<Suggestion> all) {
        String version = component.detail("version");
        Text text = rows.get(row);
        String stated = version == null || text == null ? null : stated(component.subject(), text.lower());
        if (version != null && stated != null && !agree(bare(version), bare(stated))) {
            all.add(proposing.suggest(
                    Found.of(Rule.COMPONENT_VERSION, Sureness.WORDS, table, List.of(row)),
                    component.subject(),
                    version,
                    stated,
                    row));
        }
    }

    /** The version that follows the name closely, {@code mbedtls (version 3.6.1)}. */
    private static @Nullable String stated(String name, String text) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int at = text.indexOf(last);
        if (at < 0) {
            return null;
        }
        int from = at + last.length();
        Matcher version = VERSION.matcher(text.substring(from, Math.min(text.length(), from + VERSION_WITHIN + 40)));
        return version.find() && version.start() <= VERSION_WITHIN ? version.group(1) : null;
    }

    /** {@code 3.6} is not another version than {@code 3.6.2}; it says less. */
    static boolean agree(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }

    static String bare(String version) {
        return version.strip().toLowerCase(Locale.ROOT).replaceFirst("^v(?=\\d)", "");
    }

    static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private static String fingerprint(List<String> names) {
        return Sha256.of(String.join("\n", names)).abbreviated();
    }
}
