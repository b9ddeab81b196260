package org.sealwright.submissions;

import org.springframework.stereotype.Component;

/**
 * Writes what was frozen into a new application of the same edition, to be changed there. Files are not copied: evidence
 * belongs to the application for which it was given, and what a new one relies on is attached anew.
 */
@Component
class DossierCopying {

    private final Products products;
    private final BuyerFactsRows buyers;
    private final FactAnswers answers;
    private final IcsClaims claims;
    private final TableCarrying tables;

    DossierCopying(
            Products products, BuyerFactsRows buyers, FactAnswers answers, IcsClaims claims, TableCarrying tables) {
        this.products = products;
        this.buyers = buyers;
        this.answers = answers;
        this.claims = claims;
        this.tables = tables;
    }

    void copy(Dossier from, Submission into) {
        if (!from.edition().equals(into.edition())) {
            throw new IllegalArgumentException("A statement is carried into another edition, never copied");
        }
        Product product = products.findById(into.id()).orElseThrow();
        product.describe(from.product().withPhoto(null), product.facts().version());
        products.saveAndFlush(product);
        if (!from.buyers().saysNothing()) {
            buyers.save(into, from.buyers(), Versioned.NEW);
        }
        from.answers().forEach((question, answer) -> {
            FactAnswer line = new FactAnswer(into, question);
            line.say(answer, Versioned.NEW);
            answers.saveAndFlush(line);
        });
        from.ics().forEach((provision, answer) -> {
            IcsClaim claim = new IcsClaim(into, provision);
            claim.say(new IcsDraft(answer.support(), answer.detail()), Versioned.NEW);
            claims.saveAndFlush(claim);
        });
        tables.save(into, from.ixit().tables());
    }
}
