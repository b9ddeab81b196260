package org.sealwright.decisions;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseView.PossibleAct;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for the body's people. A manufacturer reads {@link CaseOutcomes}. */
@Service
public class CaseReading {

    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseQueries queries;
    private final CaseDossiers dossiers;
    private final CaseHistory history;
    private final Directory directory;

    CaseReading(
            CaseFiles files,
            CaseRows rows,
            CaseQueries queries,
            CaseDossiers dossiers,
            CaseHistory history,
            Directory directory) {
        this.files = files;
        this.rows = rows;
        this.queries = queries;
        this.dossiers = dossiers;
        this.history = history;
        this.directory = directory;
    }

    /** A page of the queue: what waits longest first, of what is over the newest. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.APPLICATION_REVIEWER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public Paged<CaseRow> queue(Actor actor, QueueFilter filter, int page) {
        return queries.page(filter, page);
    }

    /** How many cases each filter shows. */
    @Transactional(readOnly = true)
    @AllowedTo({
        Role.REVIEWER,
        Role.CERTIFIER,
        Role.SURVEILLANCE_OFFICER,
        Role.APPLICATION_REVIEWER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    })
    public Map<QueueFilter, Long> counts(Actor actor) {
        Map<QueueFilter, Long> counts = new EnumMap<>(QueueFilter.class);
        for (QueueFilter filter : QueueFilter.values()) {
            counts.put(filter, queries.count(filter));
        }
        return counts;
    }

    /** Every case about a seal, the newest first. */
    @Transactional(readOnly = true)
    @AllowedTo(
            value = {Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER, Role.ADMINISTRATOR, Role.AUDITOR},
            jobs = true)
    public List<CaseRow> ofSeal(Actor actor, SealNumber seal) {
        return queries.ofSeal(seal.value());
    }

    /** What a case asks for in particular. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER, Role.ADMINISTRATOR, Role.AUDITOR})
    public CaseTerms terms(Actor actor, UUID id) {
        return rows.terms(id);
    }

    /**
     * One case with its dossier as it stands now and what the actor can do with it.
     *
     * @throws NotFound for anybody who is not of the body: whether there is such a case is not theirs to learn here
     */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public CaseView view(Actor actor, UUID id) {
        if (!actor.isOf(OrganisationKind.BODY)) {
            throw new NotFound("case", id);
        }
        CaseFile file = files.require(id);
        Dossier dossier = dossiers.current(actor, file);
        boolean stands = file.dossier() == null || dossier.digest().equals(file.dossier());
        Map<UUID, String> names = directory.names(Stream.of(file.reviewer(), file.certifier())
                .filter(Objects::nonNull)
                .toList());
        return new CaseView(
                file.id(),
                file.number(),
                file.kind(),
                file.state(),
                file.stateSince(),
                file.maker(),
                directory.organisation(file.maker()).name(),
                file.product(),
                file.level(),
                file.submission(),
                file.assessment(),
                file.sealNumber(),
                contested(file),
                file.request(),
                rows.concern(id).orElse(null),
                file.changed(),
                file.deferredUntil(),
                name(names, file.reviewer()),
                name(names, file.certifier()),
                file.emergency().suspendedAt(),
                dossier,
                stands,
                acts(actor, file),
                history.of(file));
    }

    private CaseView.@Nullable Contested contested(CaseFile file) {
        UUID id = file.appealOf() == null ? file.anewOf() : file.appealOf();
        if (id == null) {
            return null;
        }
        MakerOutcome decided = queries.outcomes("c.id", id).getLast();
        return new CaseView.Contested(
                id,
                decided.caseNumber(),
                decided.words(),
                decided.outcome(),
                decided.reason(),
                decided.kind().afterUpheldAppeal(decided.outcome()).orElse(null));
    }

    private static Set<PossibleAct> acts(Actor actor, CaseFile file) {
        Set<PossibleAct> acts = EnumSet.noneOf(PossibleAct.class);
        boolean certifies = actor.has(Role.CERTIFIER);
        boolean officer = actor.has(Role.SURVEILLANCE_OFFICER);
        add(acts, PossibleAct.TAKE_REVIEW, file.state() == CaseState.OPEN && actor.has(Role.REVIEWER));
        add(
                acts,
                PossibleAct.REVIEW,
                file.state() == CaseState.IN_REVIEW && actor.id().equals(file.reviewer()));
        boolean decider = actor.id().equals(file.certifier());
        // who reviewed never decides, so nothing is offered that would be refused
        boolean reviewed = actor.id().equals(file.reviewer());
        add(acts, PossibleAct.TAKE_DECISION, file.state() == CaseState.REVIEWED && certifies && !decider && !reviewed);
        add(acts, PossibleAct.DECIDE, file.state() == CaseState.REVIEWED && certifies && decider);
        boolean own = file.assessment() == null;
        add(acts, PossibleAct.ADD_EVIDENCE, own && file.state() == CaseState.OPEN && officer);
        add(
                acts,
                PossibleAct.SUSPEND_AT_ONCE,
                file.emergency().isWaiting() && file.state().isPending() && isFree(actor, file));
        add(acts, PossibleAct.CANCEL, file.canBeTakenBack() && officer);
        return acts;
    }

    /** Whether the actor may be the second of two who suspend at once. */
    private static boolean isFree(Actor actor, CaseFile file) {
        return actor.hasAny(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER)
                && !actor.id().equals(file.openedBy())
                && !actor.id().equals(file.reviewer())
                && !actor.id().equals(file.certifier());
    }

    private static void add(Set<PossibleAct> acts, PossibleAct act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID account) {
        return account == null ? null : names.get(account);
    }
}
