package org.sealwright.submissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.StatementMigration;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a manufacturer's statement for one edition into its application for the edition that came next, as far as the
 * migration map allows. What was already written in the application stays.
 */
@Service
public class StatementCarrying {

    private final IcsClaims claims;
    private final SubmissionLookup lookup;
    private final Catalogue catalogue;
    private final Editing editing;
    private final JdbcClient database;

    StatementCarrying(
            IcsClaims claims, SubmissionLookup lookup, Catalogue catalogue, Editing editing, JdbcClient database) {
        this.claims = claims;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.editing = editing;
        this.database = database;
    }

    /**
     * What is carried, and what is to be answered anew.
     *
     * @param from the application that the statement comes from; its newest revision counts
     * @param answered provisions on which the application already says something
     */
    public record Carrying(SubmissionSummary from, StatementMigration migration, Set<ProvisionId> answered) {

        /** Answers that would be taken over: those on which nothing is said yet. */
        public List<IcsAnswer> open() {
            return migration.carried().stream()
                    .filter(answer -> !answered.contains(answer.provision()))
                    .toList();
        }

        /** What is still to be answered. */
        public List<StatementMigration.Anew> left() {
            return migration.anew().stream()
                    .filter(one -> !answered.contains(one.provision().id()))
                    .toList();
        }
    }

    /** The manufacturer's own applications whose statement can be carried into this one, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public List<SubmissionSummary> sources(Actor actor, UUID id) {
        SubmissionSummary into = lookup.summary(actor, id);
        return database
                .sql(SubmissionSummary.SELECT + """
                        where s.maker_id = ? and s.id <> ? and s.submitted_at is not null
                        order by s.created_at desc, s.id limit 100
                        """)
                .params(into.maker(), id)
                .query(SubmissionSummary::read)
                .list()
                .stream()
                .filter(one -> StatementMigration.leadsFrom(one.edition(), into.edition()))
                .toList();
    }

    /** Tells what would be carried, and what has to be answered anew, as things stand now. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.EDITOR, Role.VIEWER})
    public Carrying look(Actor actor, UUID id, UUID from) {
        SubmissionSummary into = lookup.summary(actor, id);
        SubmissionSummary source = lookup.summary(actor, from);
        if (!source.maker().equals(into.maker()) || !into.maker().equals(actor.organisation())) {
            throw new NotFound("submission", from);
        }
        if (!StatementMigration.leadsFrom(source.edition(), into.edition())) {
            throw new Refused(
                    "submissions.refused.no-way-between",
                    source.edition().value(),
                    into.edition().value());
        }
        FrozenRevision frozen = lookup.newest(actor, from).orElseThrow(() -> new NotFound("revision of", from));
        Edition edition = catalogue.requireEdition(into.edition());
        return new Carrying(
                source,
                StatementMigration.of(
                        edition,
                        catalogue.requireScheme(into.scheme()).scope(edition),
                        frozen.content().ics()),
                claims.findBySubmission(id).stream()
                        .filter(claim -> !claim.draft().value().equals(IcsDraft.NONE))
                        .map(IcsClaim::provision)
                        .collect(Collectors.toSet()));
    }

    /**
     * Carries over what can be; done twice, it is done once.
     *
     * @return how many answers were taken over
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public int carry(Actor actor, UUID id, UUID from) {
        Submission submission = editing.begin(actor, id);
        List<IcsAnswer> open = look(actor, id, from).open();
        if (open.isEmpty()) {
            return 0; // nothing happened, so there is nothing to record
        }
        for (IcsAnswer answer : open) {
            IcsClaim claim = claims.findBySubmissionAndProvision(
                            id, answer.provision().value())
                    .orElseGet(() -> new IcsClaim(submission, answer.provision()));
            claim.say(new IcsDraft(answer.support(), answer.detail()), claim.version());
            claims.saveAndFlush(claim);
        }
        editing.record(
                actor,
                submission,
                "submissions.statement.carried",
                Map.of("from", from.toString(), "answers", open.size()));
        return open.size();
    }
}
