package org.sealwright.demo;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseOpened;
import org.sealwright.seals.SealChanged;
import org.sealwright.verification.SealNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what acts have led to: the case that an evaluation opened, the seal that a decision issued. */
@Component
@Profile("demo")
class Announced {

    private final Map<UUID, SealNumber> seals = new ConcurrentHashMap<>();
    private volatile @Nullable UUID grantCase;

    @EventListener
    void on(CaseOpened opened) {
        if (opened.kind() == CaseKind.GRANT) {
            grantCase = opened.caseId();
        }
    }

    @EventListener
    void on(SealChanged changed) {
        UUID file = changed.caseId();
        if (file != null) {
            seals.put(file, changed.seal());
        }
    }

    /** The case of a first grant that was opened last. */
    UUID grantCase() {
        UUID last = grantCase;
        if (last == null) {
            throw new IllegalStateException("No case was opened");
        }
        return last;
    }

    SealNumber sealOf(UUID file) {
        SealNumber seal = seals.get(file);
        if (seal == null) {
            throw new IllegalStateException("Case " + file + " led to no seal");
        }
        return seal;
    }
}
