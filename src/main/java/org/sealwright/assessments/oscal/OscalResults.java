package org.sealwright.assessments.oscal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.AssessmentHeader;
import org.sealwright.assessments.AssessmentOverview;
import org.sealwright.assessments.AssessmentReport;
import org.sealwright.assessments.AssessmentReport.Entry;
import org.sealwright.documents.Oscal;
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
    private final OscalIds ids;

    /** @param portal public address of the portal, without a slash at the end */
    public OscalResults(AssessmentReport report, String portal) {
        this.report = report;
        this.overview = report.overview();
        this.header = overview.header();
        this.portal = portal;
        this.ids = new OscalIds(report, portal);
    }

    /** The document, as JSON objects. */
    public Map<String, Object> document() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("uuid", Oscal.uuid("assessment", header.id()));
        results.put("metadata", metadata());
        results.put("import-ap", Map.of("href", "#" + ids.plan()));
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
        parties.add(party(ids.body(), "organization", report.body()));
        parties.add(party(ids.maker(), "organization", header.maker()));
        report.names().forEach((account, name) -> parties.add(party(OscalIds.person(account), "person", name)));
        metadata.put("parties", parties);
        metadata.put(
                "responsible-parties",
                List.of(
                        Map.of("role-id", "certification-body", "party-uuids", List.of(ids.body())),
                        Map.of("role-id", "manufacturer", "party-uuids", List.of(ids.maker()))));
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
                        .map(new OscalObservations(report, ids)::of)
                        .toList());
        Oscal.putUnlessEmpty(
                result,
                "risks",
                overview.findings().stream()
                        .map(new OscalFindings(report, ids)::risk)
                        .toList());
        Oscal.putUnlessEmpty(
                result,
                "findings",
                tested().map(new OscalFindings(report, ids)::finding).toList());
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
                        OscalIds.device(device.id()),
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

    private List<Map<String, Object>> resources() {
        List<Map<String, Object>> resources = new ArrayList<>();
        resources.add(resource(ids.plan(), "Test plan", portal + "/assessments/" + header.id() + "/plan", null));
        resources.add(resource(
                Oscal.uuid("revision/" + report.revision()),
                "Revision " + header.revision() + " of the manufacturer's dossier",
                portal + "/submissions/" + header.submission() + "/revisions/" + header.revision() + ".json",
                report.revision()));
        report.evidence()
                .forEach(item -> resources.add(resource(
                        OscalIds.resource(item), item.name(), portal + "/evidence/" + item.id(), item.digest())));
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
}
