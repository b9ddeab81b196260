package org.sealwright.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.IcsAnswer;
import org.sealwright.catalogue.IxitContent;
import org.sealwright.catalogue.IxitMigration;
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
 * Carries a manufacturer's statement for one edition, and the tables that stayed as they were, into its application for the
 * edition that came next, as far as the migration map allows. What was already written in the application stays.
 */
@Service
public class StatementCarrying {

    private final IcsClaims claims;
    private final TableCarrying tables;
    private final SubmissionLookup lookup;
    private final Catalogue catalogue;
    private final Editing editing;
    private final JdbcClient database;

    StatementCarrying(
            IcsClaims claims,
            TableCarrying tables,
            SubmissionLookup lookup,
            Catalogue catalogue,
            Editing editing,
            JdbcClient database) {
        this.claims = claims;
        this.tables = tables;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.editing = editing;
        this.database = database;
    }

    /**
     * What is carried, and what is to be answered anew.
     *
     * @param from the application that the statement comes from; its newest revision counts
     * @param revision number of that revision
     * @param answered provisions on which the application already says something
     * @param ixit what becomes of the tables
     * @param begun tables in which something stands already
     */
    public record Carrying(
            SubmissionSummary from,
            int revision,
            StatementMigration migration,
            Set<ProvisionId> answered,
            IxitMigration ixit,
            Set<String> begun) {

        /** Answers that would be taken over: those on which nothing is said yet. */
        public List<IcsAnswer> open() {
            return migration.carried().stream()
                    .filter(answer -> !answered.contains(answer.provision()))
                    .toList();
        }

        /** Tables that would be taken over: those in which nothing stands yet. */
        public Map<String, IxitContent.Table> openTables() {
            Map<String, IxitContent.Table> open = new LinkedHashMap<>(ixit.carried());
            open.keySet().removeAll(begun);
            return open;
        }

        /** How many rows that would be. */
        public int openRows() {
            return openTables().values().stream()
                    .mapToInt(table -> table.rows().size())
                    .sum();
        }

        public boolean isOpen() {
            return !open().isEmpty() || !openTables().isEmpty();
        }

        /** Tables that have to be written anew, and in which nothing stands yet. */
        public List<IxitMigration.Anew> tablesLeft() {
            return ixit.anew().stream()
                    .filter(one -> !begun.contains(one.table().name()))
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
                frozen.number(),
                StatementMigration.of(
                        edition,
                        catalogue.requireScheme(into.scheme()).scope(edition),
                        frozen.content().ics()),
                claims.findBySubmission(id).stream()
                        .filter(claim -> !claim.draft().value().equals(IcsDraft.NONE))
                        .map(IcsClaim::provision)
                        .collect(Collectors.toSet()),
                tables.migration(frozen, into.edition()),
                tables.begun(id));
    }

    /**
     * Carries over what can be; done twice, it is done once.
     *
     * @return what was taken over
     */
    @Transactional
    @AllowedTo({Role.OWNER, Role.EDITOR})
    public Taken carry(Actor actor, UUID id, UUID from) {
        Submission submission = editing.lock(actor, id);
        submission.requireOpen();
        Carrying carrying = look(actor, id, from);
        List<IcsAnswer> open = carrying.open();
        Map<String, IxitContent.Table> openTables = carrying.openTables();
        Taken taken = new Taken(open.size(), openTables.size(), carrying.openRows());
        if (!carrying.isOpen()) {
            return taken; // nothing happened, so there is nothing to record
        }
        for (IcsAnswer answer : open) {
            IcsClaim claim = claims.findBySubmissionAndProvision(
                            id, answer.provision().value())
                    .orElseGet(() -> new IcsClaim(submission, answer.provision()));
            claim.say(new IcsDraft(answer.support(), answer.detail()), claim.version());
            claims.saveAndFlush(claim);
        }
        tables.save(submission, openTables);
        editing.record(
                actor,
                submission,
                "submissions.statement.carried",
                Map.of(
                        "from", from.toString(),
                        "answers", taken.answers(),
                        "tables", List.copyOf(openTables.keySet()),
                        "rows", taken.rows()));
        return taken;
    }

    /** How much was taken over. */
    public record Taken(int answers, int tables, int rows) {}
}
