package org.sealwright.submissions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.BuyerFacts;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.Method;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.VoidProvision;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.submissions.intake.Extract;
import org.sealwright.submissions.intake.MarkdownTable;
import org.sealwright.submissions.intake.Remark;
import org.sealwright.submissions.workbook.WorkbookContent;
import org.sealwright.submissions.workbook.WorkbookReader;
import org.springframework.stereotype.Component;

/**
 * Reads the portal's own JSON and its spreadsheets, and saves what it says beside the tables: product facts, answers, claims. What is not taken
 * over is remarked, each with its place.
 */
@Component
class ImportedAnswers {

    /** The character that no database text can hold, as JSON writes it. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final Catalogue catalogue;
    private final Products products;
    private final ProductRules rules;
    private final BuyerFactsRows buyers;
    private final BuyerFactsRules buyerRules;
    private final FactAnswers facts;
    private final IcsClaims claims;
    private final ImportedTables tables;

    ImportedAnswers(
            Catalogue catalogue,
            Products products,
            ProductRules rules,
            BuyerFactsRows buyers,
            BuyerFactsRules buyerRules,
            FactAnswers facts,
            IcsClaims claims,
            ImportedTables tables) {
        this.catalogue = catalogue;
        this.products = products;
        this.rules = rules;
        this.buyers = buyers;
        this.buyerRules = buyerRules;
        this.facts = facts;
        this.claims = claims;
        this.tables = tables;
    }

    /** Saves the answers of a file; its tables come back to be saved with those of other files. */
    Taken save(Submission submission, DossierFile file, boolean replace) {
        List<Remark> remarks = new ArrayList<>();
        Dossier dossier;
        try {
            dossier = read(file);
        } catch (UnreadableDossier e) {
            return nothing(Remark.unread(file.name(), e.line(), e.key(), e.arguments()));
        }
        if (!dossier.edition().equals(submission.edition())) {
            String other = dossier.edition().value();
            return nothing(Remark.unread(
                    file.name(), 0, "other-edition", other, submission.edition().value()));
        }
        Target target = new Target(submission, file.name(), replace, remarks);
        int taken = product(target, dossier.product()) + buyers(target, dossier.buyers());
        dossier.evidence().forEach(evidence -> target.warn("evidence", evidence.name()));
        return save(target, taken, dossier.answers(), dossier.ics(), dossier.ixit());
    }

    /** Saves the answers of a spreadsheet; its tables come back to be saved with those of other files. */
    Taken saveWorkbook(Submission submission, Method method, DossierFile file, boolean replace) {
        Edition edition = catalogue.requireEdition(submission.edition());
        WorkbookReader.Read read = WorkbookReader.read(file, edition, method);
        Target target = new Target(submission, file.name(), replace, new ArrayList<>(read.remarks()));
        WorkbookContent content = read.content();
        return save(target, buyers(target, content.buyers()), content.answers(), content.ics(), content.ixit());
    }

    /** Reads a table in Markdown, and declares it empty if it says so; its rows come back to be saved with those of other files. */
    Taken saveMarkdown(Submission submission, Method method, DossierFile file, boolean replace) {
        Extract read = MarkdownTable.read(file, method);
        List<Remark> remarks = new ArrayList<>(read.remarks());
        int declared = tables.declareEmpty(new Target(submission, file.name(), replace, remarks), read.empty());
        return new Taken(declared, new Extract(read.tables(), remarks));
    }

    private Taken save(
            Target target, int before, Map<String, Answer> answers, Map<ProvisionId, IcsAnswer> ics, IxitContent ixit) {
        int taken = before + answers(target, answers) + claims(target, ics) + tables.declareEmpty(target, ixit);
        return new Taken(taken, new Extract(tables.rows(target, ixit), target.remarks));
    }

    private static Dossier read(DossierFile file) {
        if (NUL.matcher(new String(file.content(), StandardCharsets.UTF_8)).find()) {
            throw new UnreadableDossier("json-nul", 0);
        }
        return DossierParser.read(file.content());
    }

    private static Taken nothing(Remark remark) {
        return new Taken(0, new Extract(Map.of(), List.of(remark)));
    }

    private int product(Target target, ProductDescription product) {
        Product known = products.findById(target.submission.id()).orElseThrow();
        ProductDescription written = known.facts().value().withPhoto(null);
        if (product.withPhoto(null).equals(written)) {
            return 0;
        }
        if (!target.replace && !written.equals(ProductDescription.NONE)) {
            target.unread("product-kept");
            return 0;
        }
        List<Refused> broken = rules.broken(target.submission.scheme(), product, written);
        broken.forEach(target::refused);
        if (!broken.isEmpty()) {
            return 0;
        }
        known.describe(product, known.facts().version());
        return 1;
    }

    private int buyers(Target target, BuyerFacts said) {
        Versioned<BuyerFacts> known = buyers.of(target.submission.id());
        if (said.saysNothing() || said.equals(known.value())) {
            return 0;
        }
        if (!target.replace && !known.value().saysNothing()) {
            target.unread("buyers-kept");
            return 0;
        }
        List<Refused> broken = buyerRules.broken(target.submission.edition(), said);
        broken.forEach(target::refused);
        if (!broken.isEmpty()) {
            return 0;
        }
        buyers.save(target.submission, said, known.version());
        return 1;
    }

    private int answers(Target target, Map<String, Answer> answers) {
        Edition edition = catalogue.requireEdition(target.submission.edition());
        int taken = 0;
        for (Map.Entry<String, Answer> said : answers.entrySet()) {
            String key = said.getKey();
            if (edition.questions().stream()
                    .noneMatch(question -> question.key().equals(key))) {
                target.unread("unknown-question", key);
                continue;
            }
            FactAnswer line = facts.findBySubmissionAndFact(target.submission.id(), key)
                    .orElseGet(() -> new FactAnswer(target.submission, key));
            if (line.answer() == null || target.replace) {
                line.say(said.getValue(), line.version());
                facts.saveAndFlush(line);
                taken++;
            } else if (line.answer() != said.getValue()) {
                target.unread("answer-kept", key);
            }
        }
        return taken;
    }

    private int claims(Target target, Map<ProvisionId, IcsAnswer> ics) {
        Edition edition = catalogue.requireEdition(target.submission.edition());
        int taken = 0;
        for (IcsAnswer answer : ics.values()) {
            String provision = answer.provision().value();
            IcsDraft said = new IcsDraft(answer.support(), answer.detail());
            Optional<VoidProvision> gone = edition.voidProvision(answer.provision());
            if (gone.isPresent()) {
                target.unread("void-provision", provision, gone.get().successors());
            } else if (edition.provision(answer.provision()).isEmpty()) {
                target.unread("unknown-provision", provision);
            } else if (said.detail().length() > Claiming.LONGEST_DETAIL) {
                target.unread("claim-long", provision, String.valueOf(Claiming.LONGEST_DETAIL));
            } else if (claim(target, answer.provision(), said)) {
                taken++;
            }
        }
        return taken;
    }

    private boolean claim(Target target, ProvisionId provision, IcsDraft said) {
        IcsClaim claim = claims.findBySubmissionAndProvision(target.submission.id(), provision.value())
                .orElseGet(() -> new IcsClaim(target.submission, provision));
        IcsDraft written = claim.draft().value();
        if (!written.equals(IcsDraft.NONE) && !target.replace) {
            if (!written.equals(said)) {
                target.unread("claim-kept", provision.value());
            }
            return false;
        }
        claim.say(said, claim.version());
        claims.saveAndFlush(claim);
        return true;
    }

    /** Where an import goes, and what is remarked on it. */
    record Target(Submission submission, String file, boolean replace, List<Remark> remarks) {

        void unread(String key, String... arguments) {
            remarks.add(Remark.unread(file, 0, key, arguments));
        }

        void warn(String key, String... arguments) {
            remarks.add(Remark.warning(file, 0, key, arguments));
        }

        void refused(Refused refusal) {
            remarks.add(Remark.refused(file, refusal));
        }
    }

    /** How many answers were saved, and the tables that still are to be. */
    record Taken(int answers, Extract extract) {}
}
