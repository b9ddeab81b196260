package org.sealwright.submissions;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an application that renews or extends a seal. It starts from what the manufacturer last froze about the product,
 * so that only what changed has to be written; all of it is evaluated and decided like a first one.
 */
@Service
public class FollowUpOpening {

    private final Submissions submissions;
    private final SubmissionLookup lookup;
    private final DossierCopying copying;
    private final Products products;
    private final Catalogue catalogue;
    private final Numbering numbering;
    private final Editing editing;
    private final JdbcClient database;
    private final Clock clock;

    FollowUpOpening(
            Submissions submissions,
            SubmissionLookup lookup,
            DossierCopying copying,
            Products products,
            Catalogue catalogue,
            Numbering numbering,
            Editing editing,
            JdbcClient database,
            Clock clock) {
        this.submissions = submissions;
        this.lookup = lookup;
        this.copying = copying;
        this.products = products;
        this.catalogue = catalogue;
        this.numbering = numbering;
        this.editing = editing;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins it, under the scheme and level of the application before; both can be changed while it is a draft.
     *
     * @return the application's id
     * @throws Refused if one for the same purpose is on its way
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public UUID open(Actor actor, FollowUp order) {
        if (submissions.existsById(order.id())) {
            return editing.lock(actor, order.id()).id();
        }
        lockSeal(order.seal());
        if (open(actor, order.seal(), order.purpose()).isPresent()) {
            throw new Refused("submissions.refused.follow-up." + order.purpose(), order.seal());
        }
        SubmissionSummary before =
                lookup.summary(actor, editing.lock(actor, latest(order)).id());
        FrozenRevision frozen = lookup.newest(actor, before.id()).orElseThrow();
        Submission submission = submissions.save(new Submission(
                order.id(),
                actor.requireOrganisation(),
                numbering.next(),
                catalogue.requireScheme(before.scheme()),
                before.level(),
                actor.id(),
                clock.instant()));
        submission.follow(before.id(), order.seal(), order.purpose());
        products.save(new Product(submission));
        copying.copy(frozen.content(), submission);
        editing.record(
                actor,
                submission,
                "submissions.submission.follows",
                Map.of(
                        "number", submission.number(),
                        "purpose", order.purpose().name(),
                        "seal", order.seal().value(),
                        "from", frozen.id().toString()));
        return submission.id();
    }

    /** The application that is on its way for this seal and purpose. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Optional<SubmissionSummary> open(Actor actor, SealNumber seal, SubmissionPurpose purpose) {
        return database.sql(SubmissionSummary.SELECT + """
                        where s.seal_number = ? and s.purpose = ? and s.maker_id = ? and s.closed_at is null
                          and s.state not in ('REJECTED', 'WITHDRAWN')
                        """)
                .params(seal.value(), purpose.name(), actor.requireOrganisation())
                .query(SubmissionSummary::read)
                .optional();
    }

    /** What was decided upon last, or the first application of all. */
    private UUID latest(FollowUp order) {
        return database.sql("""
                        select id from submissions.submission where seal_number = ? and closed_at is not null
                        order by closed_at desc, id limit 1
                        """)
                .param(order.seal().value())
                .query(UUID.class)
                .optional()
                .orElse(order.first());
    }

    /** Two people of a manufacturer may ask at the same moment: the second one sees the first one's application. */
    private void lockSeal(SealNumber seal) {
        database.sql("select pg_advisory_xact_lock(hashtext('submissions.follow-up'), hashtext(?))")
                .param(seal.value())
                .query((row, number) -> number)
                .list();
    }
}
