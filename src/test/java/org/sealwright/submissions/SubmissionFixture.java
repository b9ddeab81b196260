package org.sealwright.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitEntry;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.IxitTable;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.SchemeActivation;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.intake.DossierFile;
import org.sealwright.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;

/** Applications that people of a manufacturer filled in through the services. */
@TestComponent
public class SubmissionFixture {

    private final SubmissionOpening opening;
    private final AgreementAcceptance agreement;
    private final DossierImporting importing;
    private final Catalogue catalogue;
    private final SchemeActivation activation;
    private final TestPeople people;

    SubmissionFixture(
            SubmissionOpening opening,
            AgreementAcceptance agreement,
            DossierImporting importing,
            Catalogue catalogue,
            SchemeActivation activation,
            TestPeople people) {
        this.opening = opening;
        this.agreement = agreement;
        this.importing = importing;
        this.catalogue = catalogue;
        this.activation = activation;
        this.people = people;
    }

    /** A draft with nothing in it. */
    public UUID draft(Actor owner) {
        return opening.open(owner, Ids.next(), "connected-product-1.0", "I");
    }

    /** A draft that can be frozen: every mandatory provision claimed, every recommendation not. */
    public UUID complete(Actor owner) {
        return complete(owner, "connected-product-1.0", "I");
    }

    /** The same under another scheme. */
    public UUID complete(Actor owner, String scheme, String level) {
        activateScheme(scheme);
        UUID id = opening.open(owner, Ids.next(), scheme, level);
        agreement.accept(owner, id, Agreement.CURRENT.version());
        Dossier all = full(id, catalogue.requireScheme(scheme), level);
        importing.take(owner, id, List.of(new DossierFile("all.json", DossierForm.canonical(all))), true);
        return id;
    }

    /** A draft that can be frozen, with everything claimed and this many rows. */
    public UUID large(Actor owner, int rows) {
        activateScheme();
        UUID id = draft(owner);
        agreement.accept(owner, id, Agreement.CURRENT.version());
        Dossier all = new LargeDossier(catalogue, rows).of(id);
        importing.take(owner, id, List.of(new DossierFile("all.json", DossierForm.canonical(all))), true);
        return id;
    }

    private Dossier full(UUID id, Scheme scheme, String level) {
        Edition edition = catalogue.editionOf(scheme);
        Map<String, Answer> answers = everythingThere(edition);
        ProductFacts product = ProductFacts.fromAnswers(edition, answers);
        Map<ProvisionId, IcsAnswer> ics = new LinkedHashMap<>();
        for (ProvisionId asked : scheme.scope(edition)) {
            Provision provision = edition.require(asked);
            boolean applies = Applicability.of(edition, provision, product).applies();
            Support support = !applies
                    ? Support.NOT_APPLICABLE
                    : provision.isMandatory() || provision.isAlwaysSupported() ? Support.YES : Support.NO;
            ics.put(provision.id(), new IcsAnswer(provision.id(), support, "Said for " + provision.id()));
        }
        Map<String, IxitContent.Table> tables = new LinkedHashMap<>();
        catalogue
                .methodFor(edition.id())
                .orElseThrow()
                .tables()
                .forEach(table -> tables.put(table.name(), IxitContent.Table.of(row(table))));
        return new Dossier(
                id,
                scheme.id(),
                level,
                edition.id(),
                null,
                DossierFixture.HUB,
                answers,
                ics,
                new IxitContent(tables),
                List.of());
    }

    /** As two administrators do who compared the catalogue with the published documents. */
    public void activateScheme() {
        activateScheme("connected-product-1.0");
    }

    private void activateScheme(String scheme) {
        while (!activation.isActive(scheme)) {
            activation.confirm(people.ofBody(Role.ADMINISTRATOR), scheme);
        }
    }

    private static IxitRow row(IxitTable table) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (IxitEntry entry : table.entries()) {
            if (!entry.name().equals("ID")) {
                entries.put(
                        entry.name(),
                        List.of(
                                entry.choices().isEmpty()
                                        ? "Words on " + entry.name()
                                        : entry.choices().getFirst()));
            }
        }
        String row = table.rowIdPrefix() == null ? table.name() : table.rowIdPrefix() + "1";
        return new IxitRow(row, entries);
    }

    /** Everything that a product can have is there; nothing is ruled out. */
    static Map<String, Answer> everythingThere(Edition edition) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        edition.questions().forEach(question -> {
            boolean holds = !question.decides().getFirst().key().equals("3");
            Answer when = question.decides().getFirst().holdsWhen();
            answers.put(question.key(), holds == (when == Answer.YES) ? Answer.YES : Answer.NO);
        });
        return answers;
    }
}
