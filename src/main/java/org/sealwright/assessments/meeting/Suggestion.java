package org.sealwright.assessments.meeting;

import java.util.List;
import org.sealwright.shared.Sha256;

/**
 * A proposal. It says what was seen and what is stated, and waits for an assessor.
 *
 * @param key the same for the same thing seen against the same kind of statement, whichever file says so
 * @param about arguments of the rule's sentences
 * @param cases planned cases that it concerns, by id; empty where none is planned
 * @param table that was compared; empty where the edition has none
 * @param rows rows of that table which it is about
 * @param names what a list in it names, components for example
 * @param sources oldest first
 */
public record Suggestion(
        String key,
        Rule rule,
        List<String> about,
        Sureness sureness,
        List<PlannedFor> cases,
        String table,
        List<String> rows,
        List<String> names,
        List<Source> sources) {

    public Suggestion {
        about = List.copyOf(about);
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
        names = List.copyOf(names);
        sources = List.copyOf(sources);
    }

    /** A case of the plan, with the provision that brought it there. */
    public record PlannedFor(String caseId, String provision) {}

    /** Whether it concerns a case of this provision. */
    public boolean concerns(String provision) {
        return cases.stream().anyMatch(c -> c.provision().equals(provision));
    }

    Suggestion with(List<Source> all) {
        return new Suggestion(key, rule, about, sureness, cases, table, rows, names, all);
    }

    static String key(Rule rule, List<String> identity) {
        return Sha256.of(rule.name() + "\n" + String.join("\n", identity)).hex();
    }
}
