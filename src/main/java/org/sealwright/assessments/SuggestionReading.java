package org.sealwright.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.analysis.Reading;
import org.sealwright.assessments.meeting.Suggestion;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what tools propose in an evaluation, for the body's and a laboratory's people. */
@Service
public class SuggestionReading {

    private final Assessments assessments;
    private final Suggesting suggesting;
    private final SuggestionRows rows;
    private final Directory directory;
    private final Evaluations evaluations;
    private final HeaderReading headers;

    SuggestionReading(
            Assessments assessments,
            Suggesting suggesting,
            SuggestionRows rows,
            Directory directory,
            Evaluations evaluations,
            HeaderReading headers) {
        this.evaluations = evaluations;
        this.headers = headers;
        this.assessments = assessments;
        this.suggesting = suggesting;
        this.rows = rows;
        this.directory = directory;
    }

    /** What stands at the top of a page of suggestions. */
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
    public AssessmentHeader header(Actor actor, UUID id) {
        return headers.of(actor, evaluations.of(actor, id));
    }

    /** Where the words of a suggestion can go: for each case concerned its rationale, then its lines. */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ASSESSOR)
    public List<Place> places(Actor actor, UUID id, String key) {
        Assessment assessment = assessments.require(id);
        List<String> concerned = require(actor, assessment, key).what().cases().stream()
                .map(Suggestion.PlannedFor::caseId)
                .toList();
        return evaluations.of(actor, assessment).plan().cases().stream()
                .filter(c -> concerned.contains(c.id()))
                .flatMap(c -> Stream.concat(
                        Stream.of(new Place(c.id(), "", "")),
                        c.lines().stream().map(line -> new Place(c.id(), line.key(), line.gist()))))
                .toList();
    }

    /**
     * Where words can go.
     *
     * @param line key of a line of the case; empty for its rationale
     * @param gist what is checked on the line
     */
    public record Place(String caseId, String line, String gist) {

        /** What a form sends. */
        public String value() {
            return line.isEmpty() ? caseId : caseId + " " + line;
        }
    }

    /**
     * What tools say of an evaluation.
     *
     * @param suggestions in the order of the rules
     * @param notes what the list of evidence says beside files, by item
     * @param files how many files were read
     */
    public record Panel(List<SuggestionView> suggestions, Map<UUID, EvidenceNote> notes, int files) {

        /** The same, with what concerns one provision, or rests on evidence that is linked there. */
        public Panel about(String provision, Set<UUID> linked) {
            return new Panel(
                    suggestions.stream()
                            .filter(s -> s.what().concerns(provision)
                                    || linked.stream().anyMatch(s::restsOn))
                            .toList(),
                    notes,
                    files);
        }

        public long open() {
            return suggestions.stream().filter(SuggestionView::isOpen).count();
        }
    }

    /** Everything that tools propose in an evaluation. */
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
    public Panel of(Actor actor, UUID id) {
        Assessment assessment = assessments.require(id);
        List<Reading> readings = suggesting.readings(actor, assessment);
        List<SuggestionView> views = views(actor, assessment, readings);
        Map<UUID, EvidenceNote> notes = new HashMap<>();
        for (Reading reading : readings) {
            UUID item = reading.item().id();
            int count = (int) views.stream().filter(view -> view.restsOn(item)).count();
            notes.put(item, new EvidenceNote(reading.item().name(), count, problem(reading), reading.arguments()));
        }
        return new Panel(views, notes, readings.size());
    }

    /** One suggestion; {@link NotFound} where nothing proposes it any more. */
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
    public SuggestionView one(Actor actor, UUID id, String key) {
        Assessment assessment = assessments.require(id);
        return require(actor, assessment, key);
    }

    SuggestionView require(Actor actor, Assessment assessment, String key) {
        return views(actor, assessment, suggesting.readings(actor, assessment)).stream()
                .filter(view -> view.what().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("suggestion", key));
    }

    private List<SuggestionView> views(Actor actor, Assessment assessment, List<Reading> readings) {
        var suggestions = suggesting.of(actor, assessment, readings);
        if (suggestions.isEmpty()) {
            return List.of();
        }
        Map<String, SuggestionAct> acts = rows.newest(assessment.id());
        Map<UUID, String> names = directory.names(
                acts.values().stream().map(SuggestionAct::assessor).distinct().toList());
        return suggestions.stream()
                .map(suggestion -> {
                    SuggestionAct act = acts.get(suggestion.key());
                    return new SuggestionView(suggestion, act, act == null ? null : names.get(act.assessor()));
                })
                .toList();
    }

    /** What is in no known format is said only where somebody called it a scan or a bill of materials. */
    static @Nullable String problem(Reading reading) {
        boolean meant = switch (reading.item().kind()) {
            case SCAN, SBOM -> true;
            default -> reading.outcome() != Reading.Outcome.UNKNOWN;
        };
        return meant ? reading.problem() : null;
    }
}
