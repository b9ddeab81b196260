package org.sealwright.submissions;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Scheme;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins an application, and changes what it aims at while it was never handed in. */
@Service
public class SubmissionOpening {

    private final Submissions submissions;
    private final Products products;
    private final Catalogue catalogue;
    private final Numbering numbering;
    private final Editing editing;
    private final Clock clock;

    SubmissionOpening(
            Submissions submissions,
            Products products,
            Catalogue catalogue,
            Numbering numbering,
            Editing editing,
            Clock clock) {
        this.submissions = submissions;
        this.products = products;
        this.catalogue = catalogue;
        this.numbering = numbering;
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * Begins an application; doing it twice under the same id begins one.
     *
     * @param id made by the form
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public UUID open(Actor actor, UUID id, String scheme, String level) {
        if (submissions.existsById(id)) {
            return editing.lock(actor, id).id();
        }
        Submission submission = submissions.save(new Submission(
                id,
                actor.requireOrganisation(),
                numbering.next(),
                scheme(scheme, level),
                level,
                actor.id(),
                clock.instant()));
        products.save(new Product(submission));
        editing.record(
                actor,
                submission,
                "submissions.submission.opened",
                Map.of("number", submission.number(), "scheme", scheme, "level", level));
        return id;
    }

    /** Aims a draft at another scheme or level; answers to another edition's questions are kept and ignored. */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public void aimAt(Actor actor, UUID id, String scheme, String level) {
        Submission submission = editing.lock(actor, id);
        submission.requireOpen();
        submission.requireMayAimAt(scheme(scheme, level), level);
        submission.aimAt(scheme(scheme, level), level);
        editing.record(actor, submission, "submissions.submission.aimed", Map.of("scheme", scheme, "level", level));
    }

    private Scheme scheme(String scheme, String level) {
        return catalogue
                .scheme(scheme)
                .filter(known -> known.level(level).isPresent())
                .orElseThrow(() -> Refused.at("aim", "submissions.refused.no-such-level"));
    }
}
