package org.sealwright.assessments.oscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.assessments.AssessmentReport.CaseReport;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.documents.Oscal;

/** Cases with their verdicts as observations. */
final class OscalObservations {

    private final AssessmentReport report;
    private final OscalIds ids;

    OscalObservations(AssessmentReport report, OscalIds ids) {
        this.report = report;
        this.ids = ids;
    }

    Map<String, Object> of(CaseReport one) {
        Map<String, Object> observation = new LinkedHashMap<>();
        observation.put("uuid", ids.observation(one.testCase().id()));
        observation.put(
                "title", Oscal.line(one.testCase().id() + ": " + one.testCase().purpose()));
        observation.put(
                "description",
                one.rationale().isBlank() ? "Nothing was written about it." : Oscal.prose(one.rationale()));
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(Map.of("name", "label", "value", one.testCase().id()));
        properties.add(Oscal.property("outcome", one.outcome().name()));
        properties.add(Oscal.property("revision", one.revision().toString()));
        if (one.testCase().isOwn()) {
            properties.add(
                    Oscal.property("case-version", String.valueOf(one.testCase().version())));
        }
        observation.put("props", properties);
        observation.put("methods", methods(one));
        observation.put("types", List.of("control-objective"));
        report.names().entrySet().stream()
                .filter(name -> name.getValue().equals(one.assessor()))
                .findFirst()
                .ifPresent(assessor -> observation.put(
                        "origins",
                        List.of(Map.of(
                                "actors",
                                List.of(Map.of(
                                        "type", "party",
                                        "actor-uuid", OscalIds.person(assessor.getKey()),
                                        "role-id", "assessor"))))));
        Oscal.putUnlessEmpty(observation, "subjects", subjects(one));
        Oscal.putUnlessEmpty(
                observation,
                "relevant-evidence",
                one.evidence().stream()
                        .map(item ->
                                Map.of("href", "#" + OscalIds.resource(item), "description", Oscal.prose(item.name())))
                        .toList());
        observation.put("collected", Oscal.time(one.judgedAt() == null ? report.asOf() : one.judgedAt()));
        return observation;
    }

    private static List<String> methods(CaseReport one) {
        if (one.outcome() == CaseOutcome.OPEN) {
            return List.of("UNKNOWN");
        }
        if (one.outcome() == CaseOutcome.COVERED) {
            return List.of("EXAMINE");
        }
        return switch (one.testCase().kind()) {
            case CONCEPTUAL -> List.of("EXAMINE");
            case FUNCTIONAL -> List.of("TEST");
            case CONCEPTUAL_AND_FUNCTIONAL -> List.of("EXAMINE", "TEST");
        };
    }

    /** Functional cases are tried on what lies on the bench, unless somebody else's evidence covers them. */
    private List<Map<String, Object>> subjects(CaseReport one) {
        return one.testCase().kind() == CaseKind.CONCEPTUAL || one.outcome() == CaseOutcome.COVERED
                ? List.of()
                : report.overview().devices().stream()
                        .map(device -> Map.<String, Object>of(
                                "subject-uuid", OscalIds.device(device.id()), "type", "inventory-item"))
                        .toList();
    }
}
