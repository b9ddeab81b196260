package org.sealwright.assessments.meeting;

import java.util.List;
import org.sealwright.assessments.meeting.Meeting.Planned;
import org.sealwright.catalogue.CaseKind;

/** Words a suggestion of one file, and finds the planned cases that it concerns. */
record Proposing(Statement statement, List<Planned> plan, Seen file) {

    /** What a rule found. */
    record Found(Rule rule, Sureness sureness, String table, List<String> rows, List<String> names) {

        static Found of(Rule rule, Sureness sureness, String table, List<String> rows) {
            return new Found(rule, sureness, table, rows, List.of());
        }
    }

    /** @param about arguments of the sentences; with the rule they are what makes a suggestion the same again */
    Suggestion suggest(Found found, String... about) {
        List<String> arguments = List.of(about);
        return new Suggestion(
                Suggestion.key(found.rule(), arguments),
                found.rule(),
                arguments,
                found.sureness(),
                cases(found.rule()),
                found.table(),
                found.rows(),
                found.names(),
                List.of(file.source()));
    }

    private List<Suggestion.PlannedFor> cases(Rule rule) {
        return rule.provisions().stream()
                .flatMap(provision -> {
                    List<Planned> all = plan.stream()
                            .filter(c -> c.provision().equals(provision))
                            .toList();
                    List<Planned> fitting = all.stream()
                            .filter(c -> c.functional() == (rule.kind() == CaseKind.FUNCTIONAL))
                            .toList();
                    return (fitting.isEmpty() ? all : fitting).stream();
                })
                .map(c -> new Suggestion.PlannedFor(c.caseId(), c.provision()))
                .toList();
    }
}
