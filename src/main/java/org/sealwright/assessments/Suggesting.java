package org.sealwright.assessments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.analysis.Observation;
import org.sealwright.analysis.Observations;
import org.sealwright.analysis.Reading;
import org.sealwright.assessments.meeting.Meeting;
import org.sealwright.assessments.meeting.Seen;
import org.sealwright.assessments.meeting.Source;
import org.sealwright.assessments.meeting.Statement;
import org.sealwright.assessments.meeting.Suggestion;
import org.sealwright.catalogue.CaseKind;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.Dossier;
import org.sealwright.submissions.Firmware;
import org.sealwright.submissions.SubmissionLookup;
import org.springframework.stereotype.Component;

/**
 * Gathers what {@link Meeting} needs. Its result depends on the frozen revision, on which readings the person sees and on the
 * firmware on the bench, and is kept for those: a bill of thousands of components is not compared at each click.
 */
@Component
class Suggesting {

    private static final int KEPT = 200;

    private final Observations observations;
    private final SubmissionLookup submissions;
    private final AssessmentInputs inputs;
    private final DeviceNaming devices;
    private final Cache<Basis, List<Suggestion>> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Suggesting(Observations observations, SubmissionLookup submissions, AssessmentInputs inputs, DeviceNaming devices) {
        this.observations = observations;
        this.submissions = submissions;
        this.inputs = inputs;
        this.devices = devices;
    }

    /** What the suggestions of an evaluation rest on. */
    private record Basis(UUID revision, List<UUID> readings, Set<String> firmware) {}

    List<Reading> readings(Actor actor, Assessment assessment) {
        return observations.readings(actor, assessment.matter());
    }

    List<Suggestion> of(Actor actor, Assessment assessment, List<Reading> readings) {
        List<Reading> read = readings.stream()
                .filter(reading -> reading.outcome() == Reading.Outcome.READ)
                .toList();
        if (read.isEmpty()) {
            return List.of();
        }
        var basis = new Basis(
                assessment.revision(),
                read.stream().map(Reading::id).toList(),
                devices.of(assessment.id()).stream()
                        .map(DeviceNaming.Device::firmware)
                        .collect(Collectors.toUnmodifiableSet()));
        return Objects.requireNonNull(known.get(basis, missing -> meet(actor, assessment, read, missing)));
    }

    private List<Suggestion> meet(Actor actor, Assessment assessment, List<Reading> readings, Basis basis) {
        Dossier dossier = submissions.frozen(actor, basis.revision()).content();
        PlanInputs plan = inputs.of(assessment, dossier);
        Set<String> firmware = basis.firmware().isEmpty()
                ? dossier.product().firmware().stream().map(Firmware::version).collect(Collectors.toSet())
                : basis.firmware();
        Map<UUID, List<Observation>> noted = observations.noted(actor, assessment.matter(), basis.readings());
        return Meeting.of(
                new Statement(plan.method(), plan.ixit(), firmware),
                TestPlan.derive(plan).cases().stream()
                        .map(c -> new Meeting.Planned(c.id(), c.because().value(), c.kind() != CaseKind.CONCEPTUAL))
                        .toList(),
                readings.stream()
                        .map(reading -> new Seen(source(reading), noted.getOrDefault(reading.id(), List.of())))
                        .toList());
    }

    static Source source(Reading reading) {
        return new Source(
                reading.item().id(),
                reading.item().name(),
                reading.toolInWords(),
                reading.madeAt() == null ? reading.item().uploadedAt() : reading.madeAt(),
                reading.madeAt() != null);
    }
}
