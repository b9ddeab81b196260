package org.sealwright.assessments.meeting;

import java.util.List;
import org.sealwright.analysis.Observation;

/** What one file says. */
public record Seen(Source source, List<Observation> observations) {

    public Seen {
        observations = List.copyOf(observations);
    }

    List<Observation> of(Observation.Kind kind) {
        return observations.stream().filter(o -> o.kind() == kind).toList();
    }
}
