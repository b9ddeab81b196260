package org.sealwright.decisions;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceItems;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dossier of a case that has no assessment: what was asked, why, and the evidence. It is kept as RFC 8785 bytes when
 * the review begins; 32 random bytes in it keep the digest from being guessed.
 */
@Component
@Order(100)
class OwnDossiers implements DossierSource {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseRows rows;
    private final EvidenceItems evidence;
    private final JsonMapper json;

    OwnDossiers(CaseRows rows, EvidenceItems evidence, JsonMapper json) {
        this.rows = rows;
        this.evidence = evidence;
        this.json = json;
    }

    @Override
    public boolean speaksFor(CaseFile file) {
        return file.assessment() == null;
    }

    @Override
    public Dossier current(Actor actor, CaseFile file) {
        Sha256 digest = file.dossier();
        return dossier(actor, file, digest == null ? Sha256.of(canonical(actor, file, "")) : digest);
    }

    @Override
    public Dossier freeze(Actor actor, CaseFile file) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        byte[] canonical = canonical(actor, file, HexFormat.of().formatHex(salt));
        rows.keepOwnDossier(file, canonical);
        return dossier(actor, file, Sha256.of(canonical));
    }

    private Dossier dossier(Actor actor, CaseFile file, Sha256 digest) {
        List<Dossier.Fact> facts = new ArrayList<>();
        fact(facts, "seal", file.sealNumber());
        fact(facts, "level", file.level());
        CaseTerms terms = rows.terms(file.id());
        fact(facts, "models-out", joined(terms.models()));
        fact(facts, "firmware-out", joined(terms.firmware()));
        fact(facts, "suspension-days", terms.suspensionDays() == null ? null : "" + terms.suspensionDays());
        List<Dossier.Item> items = evidence.ofOwner(actor, CaseEvidence.owner(file.id())).stream()
                .map(item -> new Dossier.Item(item.id(), item.name(), item.digest()))
                .toList();
        List<Dossier.Obstacle> obstacles = file.kind().needsAssessment()
                ? List.of(Dossier.Obstacle.of("decisions.obstacle.not-assessed"))
                : List.of();
        return new Dossier(digest, facts, null, 0, 0, 0, List.of(), List.of(), List.of(), items, obstacles);
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static void fact(List<Dossier.Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Dossier.Fact("decisions.dossier." + key, value));
        }
    }

    private byte[] canonical(Actor actor, CaseFile file, String salt) {
        Map<String, Object> form = new TreeMap<>();
        form.put("v", 1);
        form.put("case", file.id().toString());
        form.put("kind", file.kind().name());
        form.put("maker", file.maker().toString());
        form.put("seal", String.valueOf(file.sealNumber()));
        form.put("appealOf", String.valueOf(file.appealOf()));
        form.put("request", String.valueOf(file.request()));
        form.put("concern", rows.concern(file.id()).orElse(""));
        CaseTerms terms = rows.terms(file.id());
        if (!terms.equals(CaseTerms.NONE)) {
            form.put("terms", terms);
        }
        form.put(
                "evidence",
                evidence.ofOwner(actor, CaseEvidence.owner(file.id())).stream()
                        .map(EvidenceItemView::digest)
                        .map(Sha256::toString)
                        .sorted()
                        .toList());
        form.put("salt", salt);
        try {
            return new JsonCanonicalizer(json.writeValueAsString(form)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("Case " + file.number() + " has no canonical form", e);
        }
    }

    /** Nothing was evaluated that could go on. */
    @Override
    public void giveBack(Actor actor, CaseFile file, String reason) {
        throw new Refused("decisions.refused.no-evaluation", file.number());
    }

    @Override
    public void close(Actor actor, CaseFile file) {
        // a case about a seal ends with its decision; what follows for the seal, seals hears
    }
}
