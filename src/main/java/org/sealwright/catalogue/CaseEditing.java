package org.sealwright.catalogue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrators edit the words of the cases that the body wrote (ISO/IEC 17065, 7.1: the requirements of evaluation are
 * the scheme's). One writes and proposes, another activates; what came into force is never changed, only followed by a next
 * version. Cases of a published specification can't be edited.
 */
@Service
public class CaseEditing {

    private static final int LONGEST_REASON = 2_000;

    private final Catalogue catalogue;
    private final CaseVersionRows rows;
    private final CaseReading reading;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEditing(
            Catalogue catalogue,
            CaseVersionRows rows,
            CaseReading reading,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.reading = reading;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The case, to write its next words.
     *
     * @throws NotFound if there is no such case
     * @throws Refused if it is not the body's own, or its open version is proposed
     */
    @Transactional(readOnly = true)
    @AllowedTo(Role.ADMINISTRATOR)
    public CaseFile toEdit(Actor admin, String method, String caseId) {
        CaseFile file = reading.file(admin, method, caseId);
        file.open().ifPresent(open -> open.require(CaseStep.WRITTEN, admin.id()));
        return file;
    }

    /**
     * Writes the words of the open version, or begins the next one with them.
     *
     * @param version id that the portal made for a version that begins, or the open version's
     * @param position of the newest step that the person saw; 0 where the version begins
     * @param reason why the words change
     * @throws Refused if the case is not the body's own, the version is no draft, or the words don't fit or change nothing
     * @throws Conflict if somebody else was faster
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void write(
            Actor admin, String method, String caseId, UUID version, int position, CaseWords words, String reason) {
        draft(admin, method, caseId, version, position, words, reason);
    }

    /** Writes like {@link #write} and proposes at once what was written, both or nothing. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void writeAndPropose(
            Actor admin, String method, String caseId, UUID version, int position, CaseWords words, String reason) {
        CaseHistory draft = draft(admin, method, caseId, version, position, words, reason);
        take(admin, draft, position + 1, CaseStep.PROPOSED, null, "");
    }

    private CaseHistory draft(
            Actor admin, String method, String caseId, UUID version, int position, CaseWords words, String reason) {
        TestCase published = requireOwn(method, caseId);
        words.requireFit(published);
        String why = requireReason(reason);
        List<CaseHistory> all = rows.ofCase(method, caseId);
        CaseHistory known = find(all, version);
        if (known != null) {
            if (!known.holds(position, CaseStep.WRITTEN, words, why, admin.id())) {
                requireChange(words, all, published);
            }
            return take(admin, known, position, CaseStep.WRITTEN, words, why);
        }
        requireChange(words, all, published);
        if (!all.isEmpty() && all.getLast().isOpen()) {
            throw new Conflict("an open version of " + caseId);
        }
        int number = all.isEmpty() ? 2 : all.getLast().number() + 1;
        rows.begin(version, method, caseId, number, clock.instant());
        var begun = new CaseHistory(version, method, caseId, number, false, List.of());
        return take(admin, begun, position, CaseStep.WRITTEN, words, why);
    }

    /** Proposes a draft to the other administrators. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void propose(Actor admin, String method, String caseId, UUID version, int position) {
        take(admin, require(method, caseId, version), position, CaseStep.PROPOSED, null, "");
    }

    /**
     * Puts a proposed version into force, for evaluations that begin from now on.
     *
     * @throws Refused if this person wrote or proposed it, or it is not proposed
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void activate(Actor admin, String method, String caseId, UUID version, int position) {
        take(admin, require(method, caseId, version), position, CaseStep.ACTIVATED, null, "");
    }

    /** Makes a proposed version a draft again, with a reason; who proposed it may take it back so. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void refuse(Actor admin, String method, String caseId, UUID version, int position, String reason) {
        take(admin, require(method, caseId, version), position, CaseStep.REFUSED, null, requireReason(reason));
    }

    /** Gives a draft up, with a reason. It stays in the history; the next version gets a number of its own. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void discard(Actor admin, String method, String caseId, UUID version, int position, String reason) {
        take(admin, require(method, caseId, version), position, CaseStep.DISCARDED, null, requireReason(reason));
    }

    private CaseHistory take(
            Actor admin, CaseHistory of, int position, CaseStep step, @Nullable CaseWords words, String reason) {
        if (of.holds(position, step, words, reason, admin.id())) {
            return of; // sent twice
        }
        if (of.position() != position) {
            throw new Conflict("version " + of.number() + " of " + of.caseId());
        }
        of.require(step, admin.id());
        Sha256 digest = (words == null ? of.words() : words).digest();
        var entry = new CaseHistory.Entry(position + 1, step, words, reason, admin.id(), clock.instant());
        rows.add(of.id(), entry, digest);
        Map<String, Object> facts = Map.of("method", of.method(), "version", of.number(), "digest", digest.toString());
        events.publishEvent(new Act(admin, "catalogue.case." + verb(step), "test-case", of.caseId())
                .with(reason.isEmpty() ? facts : withReason(facts, reason)));
        return of.with(entry);
    }

    private Map<String, Object> withReason(Map<String, Object> facts, String reason) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("reason", trail.keep(reason).toString());
        return all;
    }

    private static String verb(CaseStep step) {
        return switch (step) {
            case WRITTEN -> "written";
            case PROPOSED -> "proposed";
            case REFUSED -> "refused";
            case ACTIVATED -> "activated";
            case DISCARDED -> "discarded";
        };
    }

    private static String requireReason(String reason) {
        String why = CaseWords.tidy(reason);
        if (why.isEmpty()) {
            throw Refused.at("reason", "catalogue.cases.reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refused.at("reason", "catalogue.cases.text-too-long", LONGEST_REASON);
        }
        return why;
    }

    private static void requireChange(CaseWords words, List<CaseHistory> all, TestCase published) {
        CaseWords before = all.stream()
                .filter(v -> v.state() == CaseHistory.State.ACTIVE)
                .map(CaseHistory::words)
                .findFirst()
                .orElseGet(() -> CaseWords.of(published));
        if (words.equals(before)) {
            throw new Refused("catalogue.cases.nothing-changed");
        }
    }

    private TestCase requireOwn(String method, String caseId) {
        return CaseReading.requireOwn(
                catalogue.method(method).orElseThrow(() -> new NotFound("method", method)), caseId);
    }

    private CaseHistory require(String method, String caseId, UUID version) {
        requireOwn(method, caseId);
        CaseHistory found = find(rows.ofCase(method, caseId), version);
        if (found == null) {
            throw new NotFound("version", version.toString());
        }
        return found;
    }

    private static @Nullable CaseHistory find(List<CaseHistory> all, UUID version) {
        return all.stream().filter(v -> v.id().equals(version)).findFirst().orElse(null);
    }
}
