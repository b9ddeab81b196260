package org.sealwright.assessments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.catalogue.TestCase;
import org.sealwright.shared.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verdict depends on, each with its digest: the claim on the provision, the rows of the tables that the case looks
 * at, for functional cases the device, and the same of the cases whose results it uses. When a later revision changes any
 * of them, and only then, the verdict is open again.
 */
final class CaseInputs {

    /** Key of what identifies the device: hardware revisions and firmware. */
    static final String DEVICE = "device";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlanInputs inputs;
    private final TestPlan plan;
    private final Sha256 device;

    CaseInputs(PlanInputs inputs, TestPlan plan, Sha256 device) {
        this.inputs = inputs;
        this.plan = plan;
        this.device = device;
    }

    /** Digests by key: {@code 5.1-4} for a claim, {@code 1-AuthMech/AuthMech-1} for a row, {@code 1-AuthMech} for a table. */
    Map<String, String> of(PlannedCase planCase) {
        Map<String, String> all = new TreeMap<>(NaturalOrder.INSTANCE);
        Set<String> done = new HashSet<>();
        Deque<PlannedCase> open = new ArrayDeque<>(List.of(planCase));
        while (!open.isEmpty()) {
            PlannedCase next = open.pop();
            if (done.add(next.id())) {
                own(next, all);
                next.buildsOn().forEach(id -> plan.planned(id).ifPresent(open::add));
            }
        }
        return all;
    }

    private void own(PlannedCase planCase, Map<String, String> all) {
        claim(planCase.because(), all);
        if (inputs.edition().require(planCase.because()).isAlwaysSupported()) {
            inputs.statement().values().stream()
                    .filter(answer -> answer.support() != Support.YES)
                    .forEach(answer -> claim(answer.provision(), all));
        }
        if (planCase.kind() != CaseKind.CONCEPTUAL) {
            all.put(DEVICE, device.hex());
        }
        Stream.concat(Stream.of(planCase.id()), planCase.carries().stream())
                .flatMap(id -> inputs.method().testCase(id).stream())
                .map(TestCase::ixit)
                .flatMap(List::stream)
                .distinct()
                .forEach(table -> table(table, all));
    }

    private void claim(ProvisionId provision, Map<String, String> all) {
        IcsAnswer answer = inputs.statement().get(provision);
        if (answer != null) {
            all.put(provision.value(), digest(answer.support().notation(), answer.detail()));
        }
    }

    private void table(String name, Map<String, String> all) {
        IxitContent.Table table = inputs.ixit().table(name);
        if (table.rows().isEmpty()) {
            all.put(name, digest(table.emptyBecause()));
        }
        for (IxitRow row : table.rows()) {
            all.put(name + "/" + row.id(), digest(JSON.writeValueAsString(row.entries())));
        }
    }

    static String digest(String... parts) {
        return Sha256.of(JSON.writeValueAsString(parts)).hex();
    }

    /** Keys that are new, gone or otherwise, in natural order. */
    static List<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> keys = new TreeSet<>(NaturalOrder.INSTANCE);
        keys.addAll(before.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), now.get(key)))
                .toList();
    }

    static String write(Map<String, String> inputs) {
        return JSON.writeValueAsString(new TreeMap<>(inputs));
    }

    static Map<String, String> read(String json) {
        return new HashMap<>(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
