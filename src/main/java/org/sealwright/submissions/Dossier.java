package org.sealwright.submissions;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.NaturalOrder;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.ProvisionId;

/**
 * Everything that a manufacturer states about one product: what a revision freezes.
 *
 * @param level the level of the scheme that is aimed at
 * @param agreement version of the body's agreement that was accepted; {@code null} if none
 * @param buyers what buyers will read, in the maker's own words
 * @param answers answers to the edition's questions, by the question's key
 * @param ics the conformance statement, by provision
 * @param ixit the tables that say something
 * @param evidence files, by digest
 */
public record Dossier(
        UUID submission,
        String scheme,
        String level,
        EditionId edition,
        @Nullable String agreement,
        ProductDescription product,
        BuyerFacts buyers,
        Map<String, Answer> answers,
        Map<ProvisionId, IcsAnswer> ics,
        IxitContent ixit,
        List<AttachedEvidence> evidence) {

    public Dossier {
        TreeMap<String, Answer> sorted = new TreeMap<>(NaturalOrder.INSTANCE);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
        ics = Collections.unmodifiableMap(new TreeMap<>(ics));
        evidence = List.copyOf(evidence);
    }

    /** A dossier that tells buyers nothing. */
    public Dossier(
            UUID submission,
            String scheme,
            String level,
            EditionId edition,
            @Nullable String agreement,
            ProductDescription product,
            Map<String, Answer> answers,
            Map<ProvisionId, IcsAnswer> ics,
            IxitContent ixit,
            List<AttachedEvidence> evidence) {
        this(submission, scheme, level, edition, agreement, product, BuyerFacts.NONE, answers, ics, ixit, evidence);
    }

    /** The same for buyers who read this. */
    public Dossier telling(BuyerFacts other) {
        return new Dossier(submission, scheme, level, edition, agreement, product, other, answers, ics, ixit, evidence);
    }

    /** What the answers say on the edition's conditions and features. */
    public ProductFacts facts(Edition of) {
        return ProductFacts.fromAnswers(of, answers);
    }
}
