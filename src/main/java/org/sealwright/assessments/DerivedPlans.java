package org.sealwright.assessments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Keeps plans that were derived a short while ago. A plan is a pure function of the revision and of the catalogue's files
 * and pinned words, so their digests name it and what is kept never grows stale.
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

    private record Basis(Sha256 revision, List<Sha256> catalogue, List<UUID> words) {}

    TestPlan of(Sha256 revision, PlanInputs from) {
        List<UUID> words =
                from.method().reworded().stream().map(CaseVersion::id).toList();
        return known.get(new Basis(revision, inputs.files(from), words), basis -> TestPlan.derive(from));
    }
}
