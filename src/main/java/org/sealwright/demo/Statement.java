package org.sealwright.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;

/** Writes the conformance statement of a product: what its kind can't have does not apply, what it declines is a no. */
final class Statement {

    private final Edition edition;
    private final StatementTexts texts;
    private final Kind kind;
    private final Map<String, String> words;

    Statement(Edition edition, StatementTexts texts, Kind kind, Map<String, String> words) {
        this.edition = edition;
        this.texts = texts;
        this.kind = kind;
        this.words = words;
    }

    Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>(texts.facts());
        answers.putAll(kind.facts());
        return answers;
    }

    ProductFacts facts() {
        return ProductFacts.fromAnswers(edition, answers());
    }

    Map<ProvisionId, IcsAnswer> claims() {
        Map<ProvisionId, IcsAnswer> claims = new LinkedHashMap<>();
        edition.provisions().forEach(provision -> claims.put(provision.id(), claim(provision)));
        return claims;
    }

    private IcsAnswer claim(Provision provision) {
        Applicability applicability = Applicability.of(edition, provision, facts());
        String id = provision.id().value();
        if (applicability.isSwitchedOff()) {
            return answer(
                    provision,
                    Support.NOT_APPLICABLE,
                    absent(applicability.because().getFirst()));
        }
        if (kind.declined().contains(id)) {
            return answer(provision, Support.NO, require(texts.declined().get(id), id));
        }
        List<String> choices = texts.supported().getOrDefault(id, List.of());
        int choice = choices.isEmpty() ? 0 : Math.floorMod(words.hashCode(), choices.size());
        return answer(provision, Support.YES, require(choices.isEmpty() ? null : choices.get(choice), id));
    }

    private String absent(Fact fact) {
        String text = texts.absent().get(fact.key());
        return text == null ? "This does not hold for {product}: " + fact.text() : text;
    }

    private IcsAnswer answer(Provision provision, Support support, String text) {
        return new IcsAnswer(provision.id(), support, Texts.fill(text, words));
    }

    private static String require(@Nullable String text, String provision) {
        if (text == null) {
            throw new IllegalStateException("No sentence for " + provision);
        }
        return text;
    }
}
