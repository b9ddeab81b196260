package org.sealwright.assessments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Section;

/** Lists the provisions of an evaluation under a filter, and finds the way through them from the one that is open. */
final class Rail {

    private final Evaluation evaluation;
    private final Map<ProvisionId, List<PlannedCase>> groups;
    private final UUID person;
    private final CaseFilter filter;

    Rail(Evaluation evaluation, UUID person, CaseFilter filter) {
        this.evaluation = evaluation;
        this.groups = evaluation.groups();
        this.person = person;
        this.filter = filter;
    }

    /** Provisions that the filter lists, by clause. */
    List<WorkspaceView.RailSection> sections() {
        List<WorkspaceView.RailSection> rail = new ArrayList<>();
        var edition = evaluation.inputs().edition();
        for (Section section : edition.sections()) {
            List<WorkspaceView.RailItem> items = section.provisions().stream()
                    .filter(provision -> lists(filter, provision))
                    .map(p -> new WorkspaceView.RailItem(
                            p.value(), edition.require(p).title(), RailMark.of(evaluation.outcomes(cases(p)))))
                    .toList();
            if (!items.isEmpty()) {
                rail.add(new WorkspaceView.RailSection(section.title(), items));
            }
        }
        return rail;
    }

    /** How many provisions each filter lists. */
    Map<CaseFilter, Integer> counts() {
        Map<CaseFilter, Integer> counts = new EnumMap<>(CaseFilter.class);
        for (CaseFilter each : CaseFilter.values()) {
            counts.put(each, (int)
                    groups.keySet().stream().filter(p -> lists(each, p)).count());
        }
        return counts;
    }

    /** The next one that the filter lists; {@code here} need not be listed itself, as it was judged a moment ago. */
    @Nullable
    String after(String here) {
        return neighbour(List.copyOf(groups.keySet()), here);
    }

    @Nullable
    String before(String here) {
        return neighbour(List.copyOf(groups.keySet()).reversed(), here);
    }

    private @Nullable String neighbour(List<ProvisionId> order, String here) {
        return order.stream()
                .dropWhile(p -> !p.value().equals(here))
                .skip(1)
                .filter(p -> lists(filter, p))
                .map(ProvisionId::value)
                .findFirst()
                .orElse(null);
    }

    private boolean lists(CaseFilter by, ProvisionId provision) {
        return groups.containsKey(provision)
                && by.lists(
                        cases(provision).stream()
                                .map(c -> evaluation.verdicts().get(c.id()))
                                .filter(Objects::nonNull)
                                .toList(),
                        person);
    }

    private List<PlannedCase> cases(ProvisionId provision) {
        return groups.getOrDefault(provision, List.of());
    }
}
