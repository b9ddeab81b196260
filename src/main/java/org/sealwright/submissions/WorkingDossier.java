package org.sealwright.submissions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.ProvisionId;

/** An application as people edit it: everything that was said so far, each part with its version. */
public record WorkingDossier(
        SubmissionSummary submission,
        @Nullable String agreement,
        Versioned<ProductDescription> product,
        Versioned<BuyerFacts> buyers,
        Map<String, Versioned<@Nullable Answer>> facts,
        Map<ProvisionId, Versioned<IcsDraft>> ics,
        Map<String, WorkingTable> ixit,
        List<AttachedEvidence> evidence) {

    public WorkingDossier {
        facts = Map.copyOf(facts);
        ics = Map.copyOf(ics);
        ixit = Map.copyOf(ixit);
        evidence = List.copyOf(evidence);
    }

    public WorkingTable table(String name) {
        return ixit.getOrDefault(name, WorkingTable.NONE);
    }

    public Versioned<IcsDraft> claim(ProvisionId provision) {
        return ics.getOrDefault(provision, new Versioned<>(IcsDraft.NONE, Versioned.NEW));
    }

    public Versioned<@Nullable Answer> answer(String fact) {
        return facts.getOrDefault(fact, new Versioned<@Nullable Answer>(null, Versioned.NEW));
    }

    /** What would be frozen now: what was begun but not claimed is left out. */
    public Dossier content() {
        Map<String, Answer> answers = new TreeMap<>();
        facts.forEach((key, answer) -> {
            Answer said = answer.value();
            if (said != null) {
                answers.put(key, said);
            }
        });
        Map<ProvisionId, IcsAnswer> claims = new TreeMap<>();
        ics.forEach((id, claim) -> {
            IcsDraft draft = claim.value();
            if (draft.support() != null) {
                claims.put(id, new IcsAnswer(id, draft.support(), draft.detail()));
            }
        });
        Map<String, IxitContent.Table> tables = new TreeMap<>();
        ixit.forEach((name, table) -> {
            if (!table.content().isLeftEmpty()) {
                tables.put(name, table.content());
            }
        });
        return new Dossier(
                submission.id(),
                submission.scheme(),
                submission.level(),
                submission.edition(),
                agreement,
                product.value(),
                buyers.value(),
                answers,
                claims,
                new IxitContent(tables),
                evidence);
    }
}
