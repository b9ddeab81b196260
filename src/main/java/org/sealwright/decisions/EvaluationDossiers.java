package org.sealwright.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.assessments.AssessedDossier;
import org.sealwright.assessments.AssessedDossiers;
import org.sealwright.assessments.ClaimStanding;
import org.sealwright.assessments.Verdict;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Scheme;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.AgreementAcceptance;
import org.sealwright.submissions.SubmissionClosing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The dossier of a case that stands on an evaluation. */
@Component
@Order(50)
class EvaluationDossiers implements DossierSource {

    private final AssessedDossiers assessed;
    private final AgreementAcceptance agreements;
    private final SubmissionClosing submissions;
    private final Catalogue catalogue;

    EvaluationDossiers(
            AssessedDossiers assessed,
            AgreementAcceptance agreements,
            SubmissionClosing submissions,
            Catalogue catalogue) {
        this.assessed = assessed;
        this.agreements = agreements;
        this.submissions = submissions;
        this.catalogue = catalogue;
    }

    @Override
    public boolean speaksFor(CaseFile file) {
        return file.assessment() != null;
    }

    @Override
    public Dossier current(Actor actor, CaseFile file) {
        AssessedDossier found = assessed.current(actor, assessment(file));
        return new Dossier(
                found.digest(),
                facts(found),
                found.overall().name(),
                found.passed(),
                found.failed(),
                found.inconclusive(),
                found.levels(),
                found.findings().stream()
                        .map(finding -> new Dossier.Finding(
                                String.valueOf(finding.number()),
                                finding.title(),
                                finding.severity().name(),
                                finding.state().name(),
                                finding.isOpen()))
                        .toList(),
                found.claims().stream()
                        .map(claim -> new Dossier.Claim(
                                claim.subject(),
                                claim.says(),
                                claim.answer() == null ? null : claim.answer().name(),
                                claim.standing() == ClaimStanding.ACCEPTED))
                        .toList(),
                found.evidence().stream()
                        .map(item -> new Dossier.Item(item.id(), item.name(), item.digest()))
                        .toList(),
                obstacles(actor, found, file));
    }

    private List<Dossier.Fact> facts(AssessedDossier found) {
        return List.of(
                new Dossier.Fact("decisions.dossier.level", found.level()),
                new Dossier.Fact("decisions.dossier.scheme", schemeName(found.scheme())),
                new Dossier.Fact("decisions.dossier.edition", designation(found.edition())),
                new Dossier.Fact("decisions.dossier.method", found.method()),
                new Dossier.Fact(
                        "decisions.dossier.revision",
                        found.revisionNumber() + " · " + found.revision().abbreviated()));
    }

    private String schemeName(String id) {
        return catalogue.scheme(id).map(Scheme::name).orElse(id);
    }

    private String designation(String edition) {
        return catalogue
                .edition(new EditionId(edition))
                .map(found -> found.standard().designation())
                .orElse(edition);
    }

    /** What a grant needs: agreement, completed evaluation, valid statement, overall PASS, no open finding, the level. */
    private List<Dossier.Obstacle> obstacles(Actor actor, AssessedDossier found, CaseFile file) {
        List<Dossier.Obstacle> obstacles = new ArrayList<>();
        if (agreements.acceptance(actor, found.submission()).isEmpty()) {
            obstacles.add(Dossier.Obstacle.of("decisions.obstacle.agreement"));
        }
        if (!found.completed()) {
            obstacles.add(Dossier.Obstacle.of("decisions.obstacle.incomplete"));
        }
        if (!found.statementIsValid()) {
            obstacles.add(Dossier.Obstacle.of("decisions.obstacle.statement"));
        }
        if (found.overall() != Verdict.PASS) {
            obstacles.add(Dossier.Obstacle.of("decisions.obstacle.overall"));
        }
        if (found.hasOpenFindings()) {
            obstacles.add(Dossier.Obstacle.of(
                    "decisions.obstacle.findings",
                    found.findings().stream()
                            .filter(AssessedDossier.FindingLine::isOpen)
                            .map(finding -> String.valueOf(finding.number()))
                            .collect(Collectors.joining(", "))));
        }
        String level = String.valueOf(file.level());
        if (!found.levels().contains(level)) {
            obstacles.add(new Dossier.Obstacle("decisions.obstacle.level", List.of(level), true));
        }
        return obstacles;
    }

    @Override
    public void giveBack(Actor actor, CaseFile file, String reason) {
        assessed.reopen(actor, assessment(file), reason);
    }

    @Override
    public void openAgain(Actor actor, CaseFile file) {
        UUID submission = file.submission();
        assessed.openAgain(actor, assessment(file));
        if (submission != null) {
            submissions.openAgain(actor, submission);
        }
    }

    @Override
    public void close(Actor actor, CaseFile file) {
        UUID submission = file.submission();
        assessed.close(actor, assessment(file));
        if (submission != null) {
            submissions.close(actor, submission);
        }
    }

    private static UUID assessment(CaseFile file) {
        return Objects.requireNonNull(file.assessment());
    }
}
