package org.sealwright.assessments.oscal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentHeader;
import org.sealwright.assessments.AssessmentOverview;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.assessments.AssessmentReport.CaseReport;
import org.sealwright.assessments.AssessmentReport.Entry;
import org.sealwright.assessments.CaseOutcome;
import org.sealwright.assessments.FindingView;
import org.sealwright.assessments.Verdict;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.documents.Oscal;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.shared.Sha256;

/**
 * The report of an evaluation as OSCAL assessment results: an observation a case, a finding a provision, a risk for each point
 * that was raised with the manufacturer; what lay on the bench as inventory; evidence by digest. Names of people stand in it, so
 * it is for those who may read the report.
 */
public final class OscalResults {

    private final AssessmentReport report;
    private final AssessmentOverview overview;
    private final AssessmentHeader header;
    private final String portal;

    /** @param portal public address of the portal, without a slash at the end */
    public OscalResults(AssessmentReport report, String portal) {
        this.report = report;
        this.overview = report.overview();
        this.header = overview.header();
        this.portal = portal;
    }

    /** The document, as JSON objects. */
    public Map<String, Object> document() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("uuid", Oscal.uuid("assessment", header.id()));
        results.put("metadata", metadata());
        results.put("import-ap", Map.of("href", "#" + plan()));
        results.put("results", List.of(result()));
        results.put("back-matter", Map.of("resources", resources()));
        return Map.of("assessment-results", results);
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = Oscal.metadata(
                "Assessment report: " + header.product(), "revision " + header.revision(), report.asOf());
        metadata.put(
                "roles",
                List.of(
                        Map.of("id", "assessor", "title", "Assessor"),
                        Map.of("id", "certification-body", "title", "Certification body"),
                        Map.of("id", "manufacturer", "title", "Manufacturer")));
        List<Map<String, Object>> parties = new ArrayList<>();
        parties.add(party(body(), "organization", report.body()));
        parties.add(party(maker(), "organization", header.maker()));
        report.names().forEach((account, name) -> parties.add(party(person(account), "person", name)));
        metadata.put("parties", parties);
        metadata.put(
                "responsible-parties",
                List.of(
                        Map.of("role-id", "certification-body", "party-uuids", List.of(body())),
                        Map.of("role-id", "manufacturer", "party-uuids", List.of(maker()))));
        return metadata;
    }

    private static Map<String, Object> party(String uuid, String type, String name) {
        return Map.of("uuid", uuid, "type", type, "name", Oscal.line(name));
    }

    private Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("uuid", Oscal.uuid("result/" + header.id() + "/" + header.revision()));
        result.put("title", Oscal.line(header.product() + ", " + overview.edition()));
        result.put(
                "description",
                Oscal.prose(overview.method() + ". " + overview.scheme() + ", level " + overview.level()
                        + (report.isFinal() ? "." : ". Draft: the evaluation is not completed.")));
        result.put("start", Oscal.time(start()));
        if (overview.completedAt() != null) {
            result.put("end", Oscal.time(overview.completedAt()));
        }
        result.put(
                "props",
                List.of(
                        Oscal.property("overall", overview.overall().name()),
                        Oscal.property("state", report.isFinal() ? "final" : "draft"),
                        Oscal.property("revision", report.revision().toString())));
        if (!overview.devices().isEmpty()) {
            result.put("local-definitions", Map.of("inventory-items", devices()));
        }
        result.put("reviewed-controls", Map.of("control-selections", List.of(reviewed())));
        Oscal.putUnlessEmpty(
                result,
                "observations",
                tested().flatMap(entry -> entry.cases().stream())
                        .map(this::observation)
                        .toList());
        Oscal.putUnlessEmpty(
                result, "risks", overview.findings().stream().map(this::risk).toList());
        Oscal.putUnlessEmpty(result, "findings", tested().map(this::finding).toList());
        return result;
    }

    private Stream<Entry> tested() {
        return report.entries().stream().filter(entry -> entry.verdict() != null);
    }

    /** The first verdict, or where there is none yet, when the revision was frozen. */
    private Instant start() {
        return tested().flatMap(entry -> entry.cases().stream())
                .flatMap(one -> Stream.ofNullable(one.judgedAt()))
                .min(Instant::compareTo)
                .orElse(
                        report.revisions().isEmpty()
                                ? report.asOf()
                                : report.revisions().getLast().frozenAt());
    }

    private List<Map<String, Object>> devices() {
        return overview.devices().stream()
                .map(device -> Map.<String, Object>of(
                        "uuid",
                        device(device.id()),
                        "description",
                        Oscal.prose(device.model() + ", serial " + device.serial()),
                        "props",
                        List.of(
                                Map.of("name", "model", "value", Oscal.line(device.model())),
                                Map.of("name", "serial-number", "value", Oscal.line(device.serial())),
                                Map.of("name", "software-version", "value", Oscal.line(device.firmware())),
                                Oscal.property("hardware", device.hardware()),
                                Oscal.property(
                                        "firmware-digest", device.digest().toString()))))
                .toList();
    }

    private Map<String, Object> reviewed() {
        List<Map<String, Object>> controls = tested().map(entry -> Map.<String, Object>of(
                        "control-id",
                        Oscal.control(entry.basis().provision().id().value())))
                .toList();
        return controls.isEmpty()
                ? Map.of("description", "Nothing is tested.", "include-all", Map.of())
                : Map.of("include-controls", controls);
    }

    private Map<String, Object> observation(CaseReport one) {
        Map<String, Object> observation = new LinkedHashMap<>();
        observation.put("uuid", observation(one.testCase().id()));
        observation.put(
                "title", Oscal.line(one.testCase().id() + ": " + one.testCase().purpose()));
        observation.put(
                "description",
                one.rationale().isBlank() ? "Nothing was written about it." : Oscal.prose(one.rationale()));
        observation.put(
                "props",
                List.of(
                        Map.of("name", "label", "value", one.testCase().id()),
                        Oscal.property("outcome", one.outcome().name()),
                        Oscal.property("revision", one.revision().toString())));
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
                                        "actor-uuid", person(assessor.getKey()),
                                        "role-id", "assessor"))))));
        Oscal.putUnlessEmpty(observation, "subjects", subjects(one));
        Oscal.putUnlessEmpty(
                observation,
                "relevant-evidence",
                one.evidence().stream()
                        .map(item -> Map.of("href", "#" + resource(item), "description", Oscal.prose(item.name())))
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
                : overview.devices().stream()
                        .map(device ->
                                Map.<String, Object>of("subject-uuid", device(device.id()), "type", "inventory-item"))
                        .toList();
    }

    private Map<String, Object> finding(Entry entry) {
        String provision = entry.basis().provision().id().value();
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("uuid", Oscal.uuid("provision/" + header.id() + "/" + provision));
        finding.put(
                "title", Oscal.line(provision + ": " + entry.basis().provision().title()));
        finding.put("description", "Verdict of the test group: " + entry.verdict());
        finding.put("target", target(provision, entry.verdict()));
        finding.put(
                "related-observations",
                entry.cases().stream()
                        .map(one -> Map.of(
                                "observation-uuid", observation(one.testCase().id())))
                        .toList());
        Oscal.putUnlessEmpty(
                finding,
                "related-risks",
                overview.findings().stream()
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

    private Map<String, Object> risk(FindingView one) {
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
            risk.put("related-observations", List.of(Map.of("observation-uuid", observation(one.caseId()))));
        }
        return risk;
    }

    private List<Map<String, Object>> resources() {
        List<Map<String, Object>> resources = new ArrayList<>();
        resources.add(resource(plan(), "Test plan", portal + "/assessments/" + header.id() + "/plan", null));
        resources.add(resource(
                Oscal.uuid("revision/" + report.revision()),
                "Revision " + header.revision() + " of the manufacturer's dossier",
                portal + "/submissions/" + header.submission() + "/revisions/" + header.revision() + ".json",
                report.revision()));
        report.evidence()
                .forEach(item -> resources.add(
                        resource(resource(item), item.name(), portal + "/evidence/" + item.id(), item.digest())));
        return resources;
    }

    private static Map<String, Object> resource(String uuid, String title, String address, @Nullable Sha256 digest) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", address);
        if (digest != null) {
            link.put("hashes", List.of(Map.of("algorithm", "SHA-256", "value", digest.hex())));
        }
        return Map.of("uuid", uuid, "title", Oscal.line(title), "rlinks", List.of(link));
    }

    private String plan() {
        return Oscal.uuid("plan/" + header.id() + "/" + report.revision());
    }

    private String observation(String caseId) {
        return Oscal.uuid("case/" + header.id() + "/" + caseId);
    }

    private String body() {
        return Oscal.uuid(portal);
    }

    private String maker() {
        return Oscal.uuid("maker-of", header.submission());
    }

    private static String person(UUID account) {
        return Oscal.uuid("account", account);
    }

    private static String device(UUID id) {
        return Oscal.uuid("device", id);
    }

    private static String resource(EvidenceItemView item) {
        return Oscal.uuid("evidence", item.id());
    }
}
