package org.sealwright.submissions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the product facts. */
@Service
public class ProductDescribing {

    private final Products products;
    private final ProductRules rules;
    private final Editing editing;

    ProductDescribing(Products products, ProductRules rules, Editing editing) {
        this.products = products;
        this.rules = rules;
        this.editing = editing;
    }

    /**
     * Saves all facts but the photo.
     *
     * @param seen the version that was edited
     * @return the version that is now seen
     * @throws Refused if the facts break a rule, with the field
     * @throws org.sealwright.shared.Conflict if a colleague saved meanwhile
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int describe(Actor actor, UUID submission, ProductDescription facts, int seen) {
        Submission open = editing.begin(actor, submission);
        Product product = of(submission);
        rules.broken(open.scheme(), facts, product.facts().value()).stream()
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        product.describe(facts, seen);
        editing.record(
                actor,
                open,
                "submissions.product.saved",
                Map.of("digest", Sha256.of(facts.toString()).toString()));
        return products.saveAndFlush(product).facts().version();
    }

    /** Every rule that these facts break, each with its field; saving refuses with the first. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public List<Refused> problems(Actor actor, UUID submission, ProductDescription facts) {
        Submission open = editing.begin(actor, submission);
        return rules.broken(open.scheme(), facts, of(submission).facts().value());
    }

    /** Shows the product by this picture of the evidence, or by none. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void show(Actor actor, UUID submission, @Nullable Sha256 photo) {
        Submission open = editing.begin(actor, submission);
        of(submission).showOn(photo);
        editing.record(
                actor, open, "submissions.product.shown", Map.of("photo", photo == null ? "" : photo.toString()));
    }

    private Product of(UUID submission) {
        return products.findById(submission).orElseThrow(() -> new NotFound("product of", submission));
    }
}
