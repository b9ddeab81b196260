package org.sealwright.assessments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the dossier of an evaluation as RFC 8785 JSON, version 1: revision, edition, method, scheme and level, claims,
 * device, verdicts, findings, versions of body-written cases where they are not the published ones, and the digests of
 * the evidence, with 32 random bytes so that its digest can't be guessed.
 * Texts go in as digests; names of people do not go in.
 */
@Component
class DossierMaking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AssessmentInputs inputs;
    private final Findings findings;
    private final DeviceNaming devices;
    private final EvidenceItems evidence;
    private final JdbcClient database;

    DossierMaking(
            AssessmentInputs inputs,
            Findings findings,
            DeviceNaming devices,
            EvidenceItems evidence,
            JdbcClient database) {
        this.inputs = inputs;
        this.findings = findings;
        this.devices = devices;
        this.evidence = evidence;
        this.database = database;
    }

    /** Keeps the bytes, and gives their digest. */
    Sha256 freeze(Actor actor, Evaluation evaluation, Instant now) {
        byte[] content = canonical(actor, evaluation);
        Sha256 digest = Sha256.of(content);
        Assessment of = evaluation.assessment();
        database.sql("""
                        insert into assessments.dossier (id, assessment_id, matter, maker_id, content, digest, completed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), of.id(), of.matter(), of.maker(), content, digest.hex(), Timestamp.from(now))
                .update();
        return digest;
    }

    /** Over what stands there now. */
    Sha256 digest(Actor actor, Evaluation evaluation) {
        return Sha256.of(canonical(actor, evaluation));
    }

    byte[] canonical(Actor actor, Evaluation evaluation) {
        Assessment of = evaluation.assessment();
        PlanInputs plan = evaluation.inputs();
        List<Sha256> files = inputs.files(plan);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("v", 1);
        form.put("assessment", of.id().toString());
        form.put("submission", of.matter().toString());
        form.put("revision", of.revisionDigest().toString());
        form.put(
                "edition",
                Map.of("id", plan.edition().id().value(), "digest", files.get(0).toString()));
        form.put(
                "method",
                Map.of(
                        "id", plan.method().id(),
                        "digest", files.get(1).toString(),
                        "ixit", files.get(2).toString()));
        form.put(
                "scheme",
                Map.of("id", plan.scheme().id(), "digest", files.get(3).toString()));
        form.put("level", plan.level().id());
        form.put("plan", PlanRows.digest(evaluation.plan()).toString());
        form.put("claims", claims(evaluation));
        form.put("verdicts", verdicts(evaluation));
        form.put("activities", evaluation.activities().stream().sorted().toList());
        form.put("devices", devices(of));
        form.put("findings", findings(of));
        form.put("evidence", evidence(actor, of));
        if (!plan.method().reworded().isEmpty()) { // absent where published words hold, as in every dossier before
            form.put("cases", words(plan.method()));
        }
        form.put("salt", HexFormat.of().formatHex(of.salt()));
        return CanonicalJson.bytes(JSON.writeValueAsString(form));
    }

    static List<Map<String, Object>> words(Method method) {
        return method.reworded().stream()
                .map(v -> Map.<String, Object>of(
                        "case", v.caseId(),
                        "version", v.number(),
                        "digest", v.words().digest().toString()))
                .toList();
    }

    private static List<Map<String, Object>> claims(Evaluation evaluation) {
        return evaluation.claims().stream()
                .sorted(Comparator.comparing(Claim::kind).thenComparing(Claim::subject, NaturalOrder.INSTANCE))
                .map(c -> Map.<String, Object>of(
                        "kind", c.kind().name(),
                        "subject", c.subject(),
                        "content", c.contentDigest(),
                        "standing", c.standing().name()))
                .toList();
    }

    private static List<Map<String, Object>> verdicts(Evaluation evaluation) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PlannedCase planCase : evaluation.plan().cases()) {
            CaseVerdict.View verdict = evaluation.verdicts().get(planCase.id());
            if (verdict != null) {
                all.add(Map.of(
                        "case", planCase.id(),
                        "outcome", verdict.outcome().name(),
                        "rationale", Sha256.of(verdict.rationale()).toString(),
                        "references", verdict.references(),
                        "revision", verdict.revision().toString()));
            }
        }
        return all;
    }

    private List<Map<String, Object>> devices(Assessment of) {
        return devices.of(of.id()).stream()
                .map(d -> Map.<String, Object>of(
                        "model", d.model(),
                        "serial", d.serial(),
                        "hardware", d.hardware(),
                        "firmware", d.firmware(),
                        "digest", d.digest().toString()))
                .toList();
    }

    private List<Map<String, Object>> findings(Assessment of) {
        return findings.findByAssessmentOrderByNumber(of.id()).stream()
                .map(f -> Map.<String, Object>of(
                        "number", f.number(), "state", f.state().name()))
                .toList();
    }

    /** What the body's side gathered, and what was attached to findings; what else the manufacturer handed in stands in the revision. */
    private List<String> evidence(Actor actor, Assessment of) {
        return evidence.ofMatter(actor, of.matter()).stream()
                .filter(item -> !item.ofMaker() || FindingEvidence.isAttachment(item))
                .map(EvidenceItemView::digest)
                .map(Sha256::toString)
                .distinct()
                .sorted()
                .toList();
    }
}
