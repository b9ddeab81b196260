package org.sealwright.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.sealwright.assessments.FindingAct;
import org.sealwright.assessments.FindingOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.assessments.FindingThread;
import org.sealwright.assessments.Severity;
import org.sealwright.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Findings and what both sides say to them. */
@Component
@Profile("demo")
class FindingDeeds {

    static final String PROTOCOL_CASE = "5.5-1-2";

    private final FindingRaising raising;
    private final FindingThread thread;
    private final MovableClock clock;
    private final Words words = Words.load();

    FindingDeeds(FindingRaising raising, FindingThread thread, MovableClock clock) {
        this.raising = raising;
        this.thread = thread;
        this.clock = clock;
    }

    /** An outdated protocol, major. */
    UUID raiseProtocol(Matter matter) {
        return raise(matter, 0, "5.5-1", PROTOCOL_CASE, Severity.MAJOR);
    }

    /** A gap in the guide, minor. */
    UUID raiseGuide(Matter matter) {
        return raise(matter, 1, "5.12-2", "5.12-2-1", Severity.MINOR);
    }

    private UUID raise(Matter matter, int which, String provision, String testCase, Severity severity) {
        UUID id = Ids.next();
        raising.raise(
                matter.assessor,
                matter.assessment(),
                new FindingOrder(
                        id,
                        provision,
                        testCase,
                        severity,
                        words.say("finding.title", which, matter.words),
                        words.say("finding.words", which, matter.words),
                        LocalDate.now(clock).plusDays(30)));
        return id;
    }

    void send(Matter matter) {
        raising.send(matter.assessor, matter.assessment());
    }

    void answer(Matter matter, UUID finding, int which) {
        thread.answer(matter.editor, finding, false, words.say("finding.answer", which, matter.words));
    }

    void contest(Matter matter, UUID finding) {
        thread.answer(matter.owner, finding, true, words.say("finding.contest", matter.words));
    }

    void accept(Matter matter, UUID finding) {
        thread.settle(matter.assessor, finding, FindingAct.ACCEPTED, words.say("finding.accept", matter.words));
    }

    void close(Matter matter, UUID finding, int which) {
        thread.settle(matter.assessor, finding, FindingAct.CLOSED, words.say("finding.close", which, matter.words));
    }
}
