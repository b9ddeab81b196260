package org.sealwright.assessments.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sealwright.analysis.Observation;
import org.sealwright.assessments.meeting.Meeting.Planned;
import org.sealwright.assessments.meeting.Proposing.Found;

/**
 * What a scan found running against what a bill of materials says is built in: two tools that contradict each other. The bill
 * may be of another build than the one on the bench.
 */
final class ServiceRules {

    private ServiceRules() {}

    static List<Suggestion> suggestions(Statement statement, List<Planned> plan, List<Seen> files) {
        List<Suggestion> all = new ArrayList<>();
        for (Seen scan : files) {
            if (scan.of(Observation.Kind.HOST).size() > 1) {
                continue;
            }
            for (Observation port : scan.of(Observation.Kind.PORT)) {
                String product = port.detail("product");
                String version = port.detail("version");
                if ("open".equals(port.detail("state")) && product != null && version != null) {
                    for (Seen bill : files) {
                        compare(new Proposing(statement, plan, scan), bill, port, product, version, all);
                    }
                }
            }
        }
        return all;
    }

    private static void compare(
            Proposing proposing, Seen bill, Observation port, String product, String version, List<Suggestion> all) {
        String running = ComponentRules.bare(version.split(" ")[0]);
        Set<String> built = new TreeSet<>();
        for (Observation component : bill.of(Observation.Kind.COMPONENT)) {
            String of = component.detail("version");
            if (of != null && isSame(component.subject(), product)) {
                built.add(ComponentRules.bare(of));
            }
        }
        if (!built.isEmpty() && built.stream().noneMatch(one -> ComponentRules.agree(one, running))) {
            String[] subject = port.subject().split("/");
            all.add(proposing
                    .suggest(
                            Found.of(Rule.SERVICE_VERSION, Sureness.SEEN, "", List.of()),
                            subject[1],
                            subject[0].toUpperCase(Locale.ROOT),
                            product,
                            running,
                            String.join(", ", built))
                    .with(List.of(proposing.file().source(), bill.source())));
        }
    }

    /** {@code BusyBox telnetd} is BusyBox: programs are called by their first word. */
    private static boolean isSame(String component, String product) {
        String name = ComponentRules.spaced(component.substring(component.lastIndexOf('/') + 1));
        return name.equals(ComponentRules.spaced(product)) || name.equals(ComponentRules.spaced(product.split(" ")[0]));
    }
}
