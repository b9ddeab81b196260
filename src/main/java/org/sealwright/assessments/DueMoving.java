package org.sealwright.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets another day for the answer to a finding. The thread keeps both days and the reason; the manufacturer is told. */
@Service
public class DueMoving {

    /** How far ahead a day may lie, in years: what lies further is a slip of the keyboard. */
    private static final int FURTHEST = 2;

    private final Assessments assessments;
    private final Findings findings;
    private final FindingThread thread;
    private final Parts parts;
    private final Clock clock;

    DueMoving(Assessments assessments, Findings findings, FindingThread thread, Parts parts, Clock clock) {
        this.assessments = assessments;
        this.findings = findings;
        this.thread = thread;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param seen the day that the page showed; {@code null} where none was set
     * @param due until when the manufacturer should answer: today or later, in the body's zone
     * @param reason why, in words that the manufacturer reads
     * @throws Refused if a colleague set another day meanwhile, or the finding is closed
     */
    @Transactional
    @AllowedTo(Role.ASSESSOR)
    public void move(Actor actor, UUID findingId, @Nullable LocalDate seen, @Nullable LocalDate due, String reason) {
        Finding finding = findings.findForAct(findingId).orElseThrow(() -> new NotFound("finding", findingId));
        parts.require(actor, finding.matter(), Part.ASSESSOR);
        assessments.requireForAct(finding.assessment()).requireOpen();
        LocalDate before = finding.due();
        if (!Objects.equals(before, seen)) {
            throw new Refused("assessments.refused.due-moved-meanwhile");
        }
        LocalDate today = LocalDate.now(clock);
        if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(FURTHEST))) {
            throw Refused.at("due", "assessments.refused.due-when", FURTHEST);
        }
        if (due.equals(before)) {
            throw Refused.at("due", "assessments.refused.due-same");
        }
        finding.moveDue(due);
        findings.saveAndFlush(finding);
        thread.write(finding, FindingAct.DUE_MOVED, FindingThread.written(reason), before, actor);
    }
}
