package org.sealwright.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.analysis.Observation;
import org.sealwright.analysis.Observations;
import org.sealwright.analysis.Reading;
import org.sealwright.assessments.meeting.Meeting;
import org.sealwright.assessments.meeting.Seen;
import org.sealwright.assessments.meeting.Statement;
import org.sealwright.assessments.meeting.Suggestion;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.DossierReading;
import org.sealwright.submissions.Firmware;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a manufacturer hold its own files beside what it wrote, before an assessor does. What the body gathered has no part in
 * it, and nothing of it is kept.
 */
@Service
public class DraftComparison {

    private final DossierReading drafts;
    private final Observations observations;
    private final Catalogue catalogue;

    DraftComparison(DossierReading drafts, Observations observations, Catalogue catalogue) {
        this.drafts = drafts;
        this.observations = observations;
        this.catalogue = catalogue;
    }

    /**
     * What strikes, and which files were looked at.
     *
     * @param readings of the manufacturer's own files, those that could not be read too
     */
    public record Comparison(String product, List<Suggestion> suggestions, List<Reading> readings) {

        /** Files that somebody meant to be read, and that could not be. */
        public List<Reading> unread() {
            return readings.stream()
                    .filter(reading -> reading.outcome() != Reading.Outcome.READ)
                    .filter(reading -> SuggestionReading.problem(reading) != null)
                    .toList();
        }
    }

    /** Compares what stands there now, frozen or not. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Comparison of(Actor actor, UUID submission) {
        Dossier draft = drafts.read(actor, submission).content();
        List<Reading> own = observations.readings(actor, submission).stream()
                .filter(reading -> reading.item().ofMaker())
                .toList();
        Map<UUID, List<Observation>> noted = observations.noted(
                actor, submission, own.stream().map(Reading::id).toList());
        List<Suggestion> suggestions = catalogue
                .methodFor(draft.edition())
                .map(method -> Meeting.of(
                        new Statement(
                                method,
                                draft.ixit(),
                                draft.product().firmware().stream()
                                        .map(Firmware::version)
                                        .collect(Collectors.toSet())),
                        List.of(),
                        own.stream()
                                .filter(reading -> reading.outcome() == Reading.Outcome.READ)
                                .map(reading -> new Seen(
                                        Suggesting.source(reading), noted.getOrDefault(reading.id(), List.of())))
                                .toList()))
                .orElse(List.of());
        return new Comparison(draft.product().name(), suggestions, own);
    }
}
