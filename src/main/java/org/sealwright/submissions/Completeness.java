package org.sealwright.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.Fact;
import org.sealwright.catalogue.IcsObjection;
import org.sealwright.catalogue.IcsValidity;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Question;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.SchemeActivation;
import org.springframework.stereotype.Component;

/**
 * Everything that an application still lacks before it can be frozen (ISO/IEC 17065, 7.2), in the order in which people
 * fill it in. The statement and the tables go by the rules of the catalogue.
 */
@Component
class Completeness {

    private static final int PRODUCT_FACTS = 8;

    private final Catalogue catalogue;
    private final SchemeActivation activation;
    private final ProductRules rules;

    Completeness(Catalogue catalogue, SchemeActivation activation, ProductRules rules) {
        this.catalogue = catalogue;
        this.activation = activation;
        this.rules = rules;
    }

    /** What is missing; {@code places} says where the rows are edited. */
    List<Missing> missing(Dossier dossier, RowPlaces places) {
        List<Missing> missing = new ArrayList<>();
        if (!activation.isActive(dossier.scheme())) {
            missing.add(new Missing(Missing.Part.SCHEME, "", "submissions.missing.scheme", List.of()));
        }
        if (!Agreement.CURRENT.version().equals(dossier.agreement())) {
            missing.add(new Missing(Missing.Part.AGREEMENT, "agreement", "submissions.missing.agreement", List.of()));
        }
        product(dossier.product(), catalogue.requireScheme(dossier.scheme()), missing);
        statement(dossier, missing);
        IxitGaps.of(dossier, places, catalogue, missing);
        return missing;
    }

    /** How many things are asked beside the tables: the agreement, the product, the questions and the provisions. */
    int asked(Dossier dossier) {
        Edition edition = catalogue.requireEdition(dossier.edition());
        Scheme scheme = catalogue.requireScheme(dossier.scheme());
        return 1
                + PRODUCT_FACTS
                + edition.questions().size()
                + scheme.scope(edition).size();
    }

    private void product(ProductDescription product, Scheme scheme, List<Missing> missing) {
        require(!product.name().isBlank(), "name", missing);
        require(scheme.category(product.category()).isPresent(), "category", missing);
        require(!product.models().isEmpty(), "models", missing);
        require(!product.hardwareRevisions().isEmpty(), "hardwareRevisions", missing);
        require(!product.firmware().isEmpty(), "firmware", missing);
        require(product.firmware().stream().allMatch(f -> f.digest() != null), "firmware-digest", missing);
        LocalDate ends = product.supportEnds();
        require(ends != null, "supportEnds", missing);
        require(ends == null || !rules.isOver(ends), "supportEnds-over", missing);
        require(!product.securityContact().isBlank(), "securityContact", missing);
    }

    private static void require(boolean there, String field, List<Missing> missing) {
        if (!there) {
            missing.add(new Missing(
                    Missing.Part.PRODUCT,
                    "product#" + field.replaceAll("-.*", ""),
                    "submissions.missing.product." + field,
                    List.of()));
        }
    }

    private void statement(Dossier dossier, List<Missing> missing) {
        Edition edition = catalogue.requireEdition(dossier.edition());
        Scheme scheme = catalogue.requireScheme(dossier.scheme());
        List<ProvisionId> scope = scheme.scope(edition);
        IcsValidity.objections(
                        edition,
                        scope,
                        dossier.facts(edition),
                        dossier.ics().values().stream()
                                .filter(answer -> scope.contains(answer.provision()))
                                .toList())
                .forEach(objection -> missing.add(missing(edition, objection)));
    }

    private static Missing missing(Edition edition, IcsObjection objection) {
        ProvisionId provision = objection.provision();
        List<Object> facts = objection.facts().stream()
                .map(fact -> (Object) question(edition, fact))
                .toList();
        String key = "submissions.missing." + objection.reason();
        if (provision == null) {
            String first = objection.facts().getFirst().key();
            return new Missing(Missing.Part.FACTS, "facts#fact-" + questionKey(edition, first), key, facts);
        }
        return new Missing(
                Missing.Part.STATEMENT,
                "statement?section=" + sectionOf(edition, provision) + "#claim-" + provision,
                key,
                List.of(provision.value()));
    }

    private static String sectionOf(Edition edition, ProvisionId provision) {
        return edition.provision(provision).map(Provision::section).orElse("");
    }

    private static String question(Edition edition, Fact fact) {
        return edition.questions().stream()
                .filter(question -> question.decides().contains(fact))
                .map(Question::text)
                .findFirst()
                .orElse(fact.text());
    }

    private static String questionKey(Edition edition, String fact) {
        return edition.questions().stream()
                .filter(question -> question.decides().stream()
                        .anyMatch(decided -> decided.key().equals(fact)))
                .map(Question::key)
                .findFirst()
                .orElse(fact);
    }
}
