package org.sealwright.assessments;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.RegimesView.State;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Crosswalks;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.ProvisionStanding;
import org.sealwright.catalogue.RegimeCoverage;
import org.sealwright.catalogue.Support;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.DossierReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a dossier is worth elsewhere: to its manufacturer by what it claims, to the body by the verdicts. */
@Service
public class RegimeReading {

    private final DossierReading drafts;
    private final Evaluations evaluations;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Clock clock;

    RegimeReading(
            DossierReading drafts, Evaluations evaluations, Catalogue catalogue, Directory directory, Clock clock) {
        this.drafts = drafts;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the manufacturer's own claims would come to if all of them hold. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public RegimesView claimed(Actor actor, UUID submission) {
        Dossier draft = drafts.read(actor, submission).content();
        Map<ProvisionId, ProvisionStanding> standings = new HashMap<>();
        draft.ics().forEach((id, answer) -> standings.put(id, claimed(answer.support())));
        return view(State.CLAIMED, null, draft, actor.requireOrganisation(), standings);
    }

    /** What the verdicts come to. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.APPLICATION_REVIEWER,
        Role.ASSESSOR,
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public RegimesView judged(Actor actor, UUID id) {
        Evaluation evaluation = evaluations.of(actor, id);
        Assessment assessment = evaluation.assessment();
        boolean completed = assessment.state() == AssessmentState.COMPLETED;
        return view(
                completed ? State.EVALUATED : State.UNDER_EVALUATION,
                completed ? assessment.dossierDigest() : assessment.revisionDigest(),
                evaluation.revision().content(),
                assessment.maker(),
                standings(evaluation));
    }

    private RegimesView view(
            State state,
            @Nullable Sha256 digest,
            Dossier dossier,
            UUID maker,
            Map<ProvisionId, ProvisionStanding> standings) {
        Crosswalks crosswalks = catalogue.crosswalks();
        Edition edition = catalogue.requireEdition(dossier.edition());
        OrganisationView organisation = directory.organisation(maker);
        return new RegimesView(
                state,
                digest,
                edition.standard().designation(),
                crosswalks.id(),
                crosswalks.notice(),
                dossier.product(),
                new RegimesView.Maker(
                        organisation.name(),
                        Objects.requireNonNullElse(organisation.address(), ""),
                        Objects.requireNonNullElse(organisation.country(), "")),
                crosswalks.frameworks().stream()
                        .map(framework -> RegimeCoverage.of(crosswalks, framework, edition, standings))
                        .toList(),
                clock.instant());
    }

    private static ProvisionStanding claimed(Support support) {
        return switch (support) {
            case YES -> ProvisionStanding.MET;
            case NO -> ProvisionStanding.NOT_CLAIMED;
            case NOT_APPLICABLE -> ProvisionStanding.NOT_APPLICABLE;
        };
    }

    /** N/A counts once an assessor accepted it, and so does a verdict only where one was given. */
    private static Map<ProvisionId, ProvisionStanding> standings(Evaluation evaluation) {
        Map<ProvisionId, Verdict> verdicts = evaluation.groupVerdicts();
        List<String> accepted = evaluation.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.NOT_APPLICABLE && claim.standing() == ClaimStanding.ACCEPTED)
                .map(Claim::subject)
                .toList();
        Map<ProvisionId, ProvisionStanding> standings = new HashMap<>();
        for (IcsAnswer answer : evaluation.inputs().statement().values()) {
            standings.put(
                    answer.provision(),
                    standing(
                            answer,
                            verdicts.get(answer.provision()),
                            accepted.contains(answer.provision().value())));
        }
        return standings;
    }

    private static ProvisionStanding standing(IcsAnswer answer, @Nullable Verdict verdict, boolean accepted) {
        return switch (answer.support()) {
            case NO -> ProvisionStanding.NOT_CLAIMED;
            case NOT_APPLICABLE -> accepted ? ProvisionStanding.NOT_APPLICABLE : ProvisionStanding.OPEN;
            case YES ->
                switch (verdict) {
                    case PASS -> ProvisionStanding.MET;
                    case FAIL -> ProvisionStanding.NOT_MET;
                    case null, default -> ProvisionStanding.OPEN;
                };
        };
    }
}
