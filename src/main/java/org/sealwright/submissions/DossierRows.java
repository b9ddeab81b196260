package org.sealwright.submissions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts an application together from its parts. */
@Component
class DossierRows {

    private final JdbcClient database;
    private final Products products;
    private final BuyerFactsRows buyers;
    private final FactAnswers answers;
    private final IcsClaims claims;
    private final WorkingTables tables;
    private final Attachments attachments;

    DossierRows(
            JdbcClient database,
            Products products,
            BuyerFactsRows buyers,
            FactAnswers answers,
            IcsClaims claims,
            WorkingTables tables,
            Attachments attachments) {
        this.database = database;
        this.products = products;
        this.buyers = buyers;
        this.answers = answers;
        this.claims = claims;
        this.tables = tables;
        this.attachments = attachments;
    }

    SubmissionSummary summary(UUID submission) {
        return database.sql(SubmissionSummary.SELECT + " where s.id = ?")
                .param(submission)
                .query(SubmissionSummary::read)
                .optional()
                .orElseThrow(() -> new NotFound("submission", submission));
    }

    WorkingDossier read(Actor actor, UUID submission) {
        return new WorkingDossier(
                summary(submission),
                agreement(submission),
                products.findById(submission)
                        .map(Product::facts)
                        .orElseThrow(() -> new NotFound("product of", submission)),
                buyers.of(submission),
                facts(submission),
                claims.findBySubmission(submission).stream()
                        .collect(Collectors.toMap(IcsClaim::provision, IcsClaim::draft)),
                tables.of(submission),
                attachments.of(actor, submission));
    }

    /** The agreement that was accepted last. */
    private @Nullable String agreement(UUID submission) {
        return database.sql("""
                        select agreement from submissions.acceptance where submission_id = ?
                        order by accepted_at desc, id desc limit 1
                        """)
                .param(submission)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Map<String, Versioned<@Nullable Answer>> facts(UUID submission) {
        Map<String, Versioned<@Nullable Answer>> facts = new HashMap<>();
        answers.findBySubmission(submission)
                .forEach(
                        line -> facts.put(line.fact(), new Versioned<@Nullable Answer>(line.answer(), line.version())));
        return facts;
    }
}
