package org.sealwright.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Question;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Extract;
import org.sealwright.submissions.intake.Remark;
import org.springframework.stereotype.Component;

/** Reads the portal's own JSON, and saves what it says beside the tables: product facts, answers, claims. */
@Component
class ImportedAnswers {

    private final Catalogue catalogue;
    private final Products products;
    private final FactAnswers facts;
    private final IcsClaims claims;
    private final ImportedRows rows;

    ImportedAnswers(Catalogue catalogue, Products products, FactAnswers facts, IcsClaims claims, ImportedRows rows) {
        this.catalogue = catalogue;
        this.products = products;
        this.facts = facts;
        this.claims = claims;
        this.rows = rows;
    }

    /** Saves the answers of a file; its tables come back to be saved with those of other files. */
    Taken save(Submission submission, DossierFile file, boolean replace) {
        Dossier dossier;
        try {
            dossier = DossierForm.read(file.content());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            return new Taken(
                    0,
                    new Extract(
                            Map.of(),
                            List.of(Remark.unread(file.name(), DossierForm.lineOf(e), "json-broken", reason))));
        }
        if (!dossier.edition().equals(submission.edition())) {
            return new Taken(
                    0,
                    new Extract(
                            Map.of(),
                            List.of(Remark.unread(
                                    file.name(),
                                    0,
                                    "other-edition",
                                    dossier.edition().value(),
                                    submission.edition().value()))));
        }
        int taken = product(submission, dossier.product(), replace)
                + answers(submission, dossier.answers(), replace)
                + claims(submission, dossier.ics(), replace);
        return tables(submission, file, dossier.ixit(), taken);
    }

    private int product(Submission submission, ProductDescription product, boolean replace) {
        return products.findById(submission.id())
                .filter(known ->
                        replace || known.facts().value().withPhoto(null).equals(ProductDescription.NONE))
                .map(known -> {
                    known.describe(product, known.facts().version());
                    return 1;
                })
                .orElse(0);
    }

    private int answers(Submission submission, Map<String, Answer> answers, boolean replace) {
        Edition edition = catalogue.requireEdition(submission.edition());
        int taken = 0;
        for (Question question : edition.questions()) {
            Answer answer = answers.get(question.key());
            if (answer == null) {
                continue;
            }
            FactAnswer line = facts.findBySubmissionAndFact(submission.id(), question.key())
                    .orElseGet(() -> new FactAnswer(submission, question.key()));
            if (line.answer() == null || replace) {
                line.say(answer, line.version());
                facts.saveAndFlush(line);
                taken++;
            }
        }
        return taken;
    }

    private int claims(Submission submission, Map<ProvisionId, IcsAnswer> ics, boolean replace) {
        Edition edition = catalogue.requireEdition(submission.edition());
        int taken = 0;
        for (IcsAnswer answer : ics.values()) {
            if (edition.provision(answer.provision()).isEmpty()) {
                continue;
            }
            IcsClaim claim = claims.findBySubmissionAndProvision(
                            submission.id(), answer.provision().value())
                    .orElseGet(() -> new IcsClaim(submission, answer.provision()));
            if (claim.draft().value().equals(IcsDraft.NONE) || replace) {
                claim.say(new IcsDraft(answer.support(), answer.detail()), claim.version());
                claims.saveAndFlush(claim);
                taken++;
            }
        }
        return taken;
    }

    private Taken tables(Submission submission, DossierFile file, IxitContent ixit, int taken) {
        Method method = catalogue.methodFor(submission.edition()).orElseThrow();
        Map<String, List<IxitRow>> read = new LinkedHashMap<>();
        Map<String, String> empty = new LinkedHashMap<>();
        List<Remark> remarks = new ArrayList<>();
        ixit.tables().forEach((name, table) -> {
            if (method.table(name).isEmpty()) {
                remarks.add(Remark.unread(file.name(), 0, "unknown-table", name));
            } else if (table.isDeclaredEmpty()) {
                empty.put(name, table.emptyBecause());
            } else {
                read.put(name, table.rows());
            }
        });
        return new Taken(taken + rows.declareEmpty(submission, empty), new Extract(read, remarks));
    }

    /** How many answers were saved, and the tables that still are to be. */
    record Taken(int answers, Extract extract) {}
}
