package org.sealwright.assessments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Keeps plans that were derived a short while ago. A plan is a pure function of the revision and of the catalogue's files,
 * so their digests name it and what is kept never grows stale.
 */
@Component
class DerivedPlans {

    private static final int KEPT = 100;

    private final AssessmentInputs inputs;
    private final Cache<Basis, TestPlan> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    DerivedPlans(AssessmentInputs inputs) {
        this.inputs = inputs;
    }

    private record Basis(Sha256 revision, List<Sha256> catalogue) {}

    TestPlan of(Sha256 revision, PlanInputs from) {
        return known.get(new Basis(revision, inputs.files(from)), basis -> TestPlan.derive(from));
    }
}
