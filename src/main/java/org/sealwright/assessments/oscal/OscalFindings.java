package org.sealwright.assessments.oscal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.assessments.AssessmentReport.Entry;
import org.sealwright.assessments.FindingView;
import org.sealwright.assessments.Verdict;
import org.sealwright.documents.Oscal;

/** Verdicts of provisions as findings, and what was raised with the manufacturer as risks. */
final class OscalFindings {

    private final AssessmentReport report;
    private final OscalIds ids;

    OscalFindings(AssessmentReport report, OscalIds ids) {
        this.report = report;
        this.ids = ids;
    }

    Map<String, Object> finding(Entry entry) {
        String provision = entry.basis().provision().id().value();
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("uuid", ids.finding(provision));
        finding.put(
                "title", Oscal.line(provision + ": " + entry.basis().provision().title()));
        finding.put("description", "Verdict of the test group: " + entry.verdict());
        finding.put("target", target(provision, entry.verdict()));
        finding.put(
                "related-observations",
                entry.cases().stream()
                        .map(one -> Map.of(
                                "observation-uuid",
                                ids.observation(one.testCase().id())))
                        .toList());
        Oscal.putUnlessEmpty(
                finding,
                "related-risks",
                report.overview().findings().stream()
                        .filter(one -> provision.equals(one.provision()))
                        .map(one -> Map.of("risk-uuid", Oscal.uuid("finding", one.id())))
                        .toList());
        return finding;
    }

    private static Map<String, Object> target(String provision, @Nullable Verdict verdict) {
        String reason = switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case null, default -> "other";
        };
        return Map.of(
                "type",
                "statement-id",
                "target-id",
                Oscal.statement(provision),
                "status",
                Map.of("state", verdict == Verdict.PASS ? "satisfied" : "not-satisfied", "reason", reason));
    }

    Map<String, Object> risk(FindingView one) {
        Map<String, Object> risk = new LinkedHashMap<>();
        risk.put("uuid", Oscal.uuid("finding", one.id()));
        risk.put("title", Oscal.line(one.title()));
        risk.put("description", "Finding " + one.number() + ", raised with the manufacturer.");
        risk.put(
                "statement",
                one.thread().isEmpty()
                        ? Oscal.line(one.title())
                        : Oscal.prose(one.thread().getFirst().words()));
        risk.put("props", List.of(Oscal.property("severity", one.severity().name())));
        risk.put("status", one.state().isClosed() ? "closed" : "open");
        if (one.caseId() != null) {
            risk.put("related-observations", List.of(Map.of("observation-uuid", ids.observation(one.caseId()))));
        }
        return risk;
    }
}
