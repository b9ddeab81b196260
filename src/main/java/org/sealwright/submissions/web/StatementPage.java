package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.catalogue.Applicability;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsObjection;
import org.sealwright.catalogue.IcsValidity;
import org.sealwright.catalogue.ProductFacts;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.catalogue.Section;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.Versioned;
import org.sealwright.submissions.WorkingDossier;

/**
 * One section of the conformance statement, and how far the others are.
 *
 * @param here the section that is shown
 */
record StatementPage(List<Tab> tabs, Section here, List<Line> lines) {

    static StatementPage of(Edition edition, Scheme scheme, WorkingDossier working, String section) {
        Dossier dossier = working.content();
        List<ProvisionId> scope = scheme.scope(edition);
        ProductFacts facts = dossier.facts(edition);
        List<IcsObjection> objections = IcsValidity.objections(
                edition,
                scope,
                facts,
                dossier.ics().values().stream()
                        .filter(answer -> scope.contains(answer.provision()))
                        .toList());
        List<Tab> tabs = new ArrayList<>();
        for (Section one : edition.sections()) {
            List<ProvisionId> asked =
                    one.provisions().stream().filter(scope::contains).toList();
            if (!asked.isEmpty()) {
                tabs.add(new Tab(one, asked.size(), (int) objections.stream()
                        .filter(objection -> objection.provision() != null && asked.contains(objection.provision()))
                        .count()));
            }
        }
        Section here = tabs.stream()
                .map(Tab::section)
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElse(tabs.getFirst().section());
        List<Line> lines = here.provisions().stream()
                .filter(scope::contains)
                .map(id -> line(edition.require(id), edition, facts, working, objections))
                .toList();
        return new StatementPage(tabs, here, lines);
    }

    private static Line line(
            Provision provision,
            Edition edition,
            ProductFacts facts,
            WorkingDossier working,
            List<IcsObjection> objections) {
        return new Line(
                provision,
                Applicability.of(edition, provision, facts),
                working.claim(provision.id()),
                objections.stream()
                        .filter(objection -> provision.id().equals(objection.provision()))
                        .map(IcsObjection::key)
                        .toList());
    }

    /** The section after this one, for the way on; the last has none. */
    public String next() {
        int place = tabs.stream().map(Tab::section).toList().indexOf(here);
        return place + 1 < tabs.size() ? tabs.get(place + 1).section().id() : "";
    }

    /** A section in the list of sections. */
    record Tab(Section section, int provisions, int objections) {}

    /**
     * A provision with what is claimed.
     *
     * @param objections keys of sentences on what makes the statement invalid
     */
    record Line(Provision provision, Applicability applicability, Versioned<IcsDraft> claim, List<String> objections) {}
}
