package org.sealwright.assessments.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Meets what tools saw with what a manufacturer states. Total and pure: the same files and tables give the same suggestions in
 * the same order, and a file that says nothing gives none.
 */
public final class Meeting {

    private Meeting() {}

    /**
     * A case of the plan, as far as it matters here.
     *
     * @param functional whether the device is tried in it
     */
    public record Planned(String caseId, String provision, boolean functional) {}

    /** Suggestions in the order of the rules; the same thing seen in several files is one, with all of them as sources. */
    public static List<Suggestion> of(Statement statement, List<Planned> plan, List<Seen> files) {
        Map<String, Suggestion> byKey = new LinkedHashMap<>();
        for (Seen file : files) {
            var proposing = new Proposing(statement, plan, file);
            Stream.of(
                            new InterfaceRules(proposing).suggestions().stream(),
                            new ComponentRules(proposing).suggestions().stream())
                    .flatMap(all -> all)
                    .forEach(one -> byKey.merge(one.key(), one, Meeting::together));
        }
        ServiceRules.suggestions(statement, plan, files).forEach(one -> byKey.merge(one.key(), one, Meeting::together));
        return byKey.values().stream()
                .sorted(Comparator.comparing(Suggestion::rule))
                .toList();
    }

    private static Suggestion together(Suggestion one, Suggestion other) {
        List<Source> all = new ArrayList<>(one.sources());
        other.sources().stream().filter(source -> !all.contains(source)).forEach(all::add);
        return one.with(all);
    }
}
