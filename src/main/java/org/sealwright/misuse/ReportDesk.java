package org.sealwright.misuse;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Trail;
import org.sealwright.misuse.ReportRows.Stored;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the surveillance officers do with a report: take it, write about it, answer, close it. Auditors read. */
@Service
class ReportDesk {

    static final int LONGEST_REMARK = 4_000;

    private final ReportRows rows;
    private final Impartiality impartiality;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    ReportDesk(ReportRows rows, Impartiality impartiality, Trail trail, ApplicationEventPublisher events) {
        this.rows = rows;
        this.impartiality = impartiality;
        this.trail = trail;
        this.events = events;
    }

    /** Takes a report up, also from a colleague; twice is once. */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public void take(Actor officer, UUID report) {
        Stored stored = rows.requireForAct(report);
        requireOpen(officer, stored);
        if (!officer.id().equals(stored.handler())) {
            rows.take(report, officer.id());
            events.publishEvent(Acts.report(officer, "taken", report, Map.of()));
        }
    }

    /**
     * A note for colleagues; the reporter never sees it. May be added to a closed report as well. Sent twice it is written once.
     *
     * @param id of the note, made with the form
     * @throws Conflict where the id is that of other words
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public void note(Actor officer, UUID report, UUID id, @Nullable String words) {
        Stored stored = rows.requireForAct(report);
        String text = required("note", words);
        if (isThere(report, id, false, text)) {
            return;
        }
        impartiality.require(officer, stored);
        write(officer, report, id, false, text);
        events.publishEvent(Acts.report(
                officer, "noted", report, Map.of("words", trail.keep(text).toString())));
    }

    /**
     * Answers the reporter, who reads it behind their link, and by mail where they gave an address. Sent twice it is written once.
     *
     * @param id of the answer, made with the form
     * @throws Refused unless the officer took the report
     * @throws Conflict where the id is that of other words
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public void answer(Actor officer, UUID report, UUID id, @Nullable String words) {
        Stored stored = rows.requireForAct(report);
        String text = required("answer", words);
        if (isThere(report, id, true, text)) {
            return;
        }
        requireOpen(officer, stored);
        requireOwn(officer, stored);
        write(officer, report, id, true, text);
        events.publishEvent(new ReportAnswered(officer, report, id, trail.keep(text)));
    }

    /**
     * Closes a report, for good.
     *
     * @param sameAs the number of the report that says the same, for {@link ReportOutcome#DUPLICATE}
     * @throws Refused unless the officer took the report, where a complaint has no answer yet, or where the other one can't say the same
     */
    @Transactional
    @AllowedTo(Role.SURVEILLANCE_OFFICER)
    public void close(Actor officer, UUID report, ReportOutcome outcome, @Nullable Long sameAs) {
        UUID other = outcome == ReportOutcome.DUPLICATE ? locked(report, sameAs) : null;
        Stored stored = rows.requireForAct(report);
        requireOpen(officer, stored);
        requireOwn(officer, stored);
        if (!outcome.fits(stored.kind())) {
            throw Refused.at("outcome", "misuse.refused.outcome");
        }
        if (stored.kind() == ReportKind.COMPLAINT
                && outcome != ReportOutcome.DUPLICATE
                && rows.remarks(report).stream().noneMatch(Remark::answer)) {
            throw Refused.at("outcome", "misuse.refused.complaint-unanswered");
        }
        if (other != null) {
            requireOriginal(stored, rows.requireForAct(other));
        }
        rows.close(report, outcome, other, officer.id());
        events.publishEvent(Acts.report(officer, "closed", report, Map.of("outcome", outcome.name())));
    }

    private UUID locked(UUID report, @Nullable Long number) {
        UUID other = (number == null ? Optional.<UUID>empty() : rows.idOf(number))
                .filter(id -> !id.equals(report))
                .orElseThrow(() -> Refused.at("sameAs", "misuse.refused.same-as"));
        rows.lock(report, other);
        return other;
    }

    /** Whoever reads that another report is followed must find it followed, and answered as a complaint has to be. */
    private static void requireOriginal(Stored report, Stored other) {
        if (!report.kind().maySayTheSameAs(other.kind())) {
            throw Refused.at("sameAs", "misuse.refused.same-as.kind", other.reference());
        }
        if (other.outcome() == ReportOutcome.DUPLICATE) {
            throw Refused.at("sameAs", "misuse.refused.same-as.duplicate", other.reference());
        }
    }

    /** Whether an earlier sending of the same form wrote it: the report is locked, so nobody writes it meanwhile. */
    private boolean isThere(UUID report, UUID id, boolean answer, String words) {
        return rows.remarks(report).stream()
                .anyMatch(there -> there.id().equals(id)
                        && there.answer() == answer
                        && there.words().equals(words));
    }

    private void write(Actor officer, UUID report, UUID id, boolean answer, String words) {
        if (!rows.insertRemark(id, report, answer, words, officer.id())) {
            throw new Conflict("Remark " + id);
        }
    }

    private void requireOpen(Actor officer, Stored stored) {
        if (stored.state() == ReportState.CLOSED) {
            throw new Refused("misuse.refused.closed", stored.reference());
        }
        impartiality.require(officer, stored);
    }

    private static void requireOwn(Actor officer, Stored stored) {
        if (!officer.id().equals(stored.handler())) {
            throw new Refused("misuse.refused.take-first");
        }
    }

    private static String required(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw Refused.at(field, "misuse.refused.empty");
        }
        if (Length.of(words.strip()) > LONGEST_REMARK) {
            throw Refused.at(field, "misuse.refused.too-long", LONGEST_REMARK);
        }
        return words.strip();
    }
}
