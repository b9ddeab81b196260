package org.sealwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.submissions.ReviewOutcome;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the story of one product onto the timeline, from its first draft to its case. */
@Component
@Profile("demo")
class Script {

    private final ApplicationDeeds applying;
    private final EvaluationDeeds evaluating;
    private final FindingDeeds finding;
    private final ToolDeeds tools;
    private final CaseScript cases;
    private final MovableClock clock;
    private final Words words = Words.load();

    Script(
            ApplicationDeeds applying,
            EvaluationDeeds evaluating,
            FindingDeeds finding,
            ToolDeeds tools,
            CaseScript cases,
            MovableClock clock) {
        this.applying = applying;
        this.evaluating = evaluating;
        this.finding = finding;
        this.tools = tools;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param index shifts the hour, so that not everything happens at once */
    void write(Timeline timeline, Matter matter, Cast cast, int index) {
        Duration hour = Duration.ofMinutes(37L * (index % 11));
        var days = new Days(timeline, matter, start(matter, hour));
        application(days, matter, cast);
        if (matter.product.story().isAtLeast(Story.PLANNED)) {
            evaluation(days, matter, cast);
        }
        if (matter.product.story().isAtLeast(Story.COMPLETED)) {
            cases.write(days, matter, cast);
        }
    }

    private Instant start(Matter matter, Duration hour) {
        return clock.present()
                .minus(Duration.ofDays(matter.product.begun()))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(7))
                .plus(hour);
    }

    private void application(Days days, Matter matter, Cast cast) {
        Story story = matter.product.story();
        days.on(0, "begin", () -> applying.begin(matter));
        if (story == Story.DRAFT_BEGUN) {
            return;
        }
        if (story == Story.DRAFT) {
            days.on(1, "describe", () -> applying.describeHalf(matter));
            return;
        }
        days.on(1, "describe", () -> applying.describe(matter));
        days.on(2, "attach", () -> applying.attach(matter));
        days.on(3, "submit", () -> applying.submit(matter));
        switch (story) {
            case SUBMITTED -> {}
            case WITHDRAWN -> days.on(6, "withdraw", () -> applying.withdraw(matter));
            case RETURNED -> review(days, matter, cast, ReviewOutcome.RETURNED, "returned");
            case REJECTED -> review(days, matter, cast, ReviewOutcome.REJECTED, "rejected");
            default -> review(days, matter, cast, ReviewOutcome.ACCEPTED, "accepted");
        }
    }

    private void review(Days days, Matter matter, Cast cast, ReviewOutcome outcome, String occasion) {
        days.on(
                5,
                "application review",
                () -> applying.review(matter, cast.of("aino"), outcome, words.say(occasion, matter.words)));
    }

    private void evaluation(Days days, Matter matter, Cast cast) {
        Story story = matter.product.story();
        days.on(6, "plan", () -> evaluating.plan(matter, cast.of("aino")));
        if (story == Story.PLANNED) {
            return;
        }
        days.on(7, "assign", () -> evaluating.assign(matter, cast.of("aino")));
        days.on(8, "bench", () -> evaluating.nameDevice(matter));
        days.on(8, "claims", () -> evaluating.judgeClaims(matter, cast.of("aino")));
        days.on(9, "evidence", () -> evaluating.attach(matter));
        days.on(9, "first cases", () -> evaluating.passCases(matter, 0, 40));
        if (story == Story.EVALUATING) {
            days.on(10, "tools", () -> tools.setAside(matter));
            contested(days, matter);
            return;
        }
        days.on(12, "second cases", () -> evaluating.passCases(matter, 40, 75));
        if (story == Story.AWAITING) {
            awaited(days, matter);
            return;
        }
        days.on(14, "last cases", () -> evaluating.passCases(matter, 75, 100));
        if (story == Story.SEALED_AFTER_FINDINGS || story == Story.SEALED) {
            closed(days, matter);
        }
        days.on(20, "complete", () -> evaluating.complete(matter));
    }

    /** The maker disagrees with one, and the assessor has not looked yet; another's answer is accepted, not yet tried. */
    private void contested(Days days, Matter matter) {
        var raised = new Raised();
        days.on(12, "raise", () -> raised.first = finding.raiseProtocol(matter));
        days.on(12, "raise", () -> raised.second = finding.raiseGuide(matter));
        days.on(12, "send", () -> finding.send(matter));
        days.on(14, "answer", () -> finding.answer(matter, raised.second(), 1));
        days.on(15, "contest", () -> finding.contest(matter, raised.first()));
        days.on(16, "accept", () -> finding.accept(matter, raised.second()));
    }

    /** The maker answered one of two findings. */
    private void awaited(Days days, Matter matter) {
        var raised = new Raised();
        days.on(13, "raise", () -> raised.first = finding.raiseProtocol(matter));
        days.on(13, "raise", () -> raised.second = finding.raiseGuide(matter));
        days.on(13, "fail", () -> evaluating.judge(matter, FindingDeeds.PROTOCOL_CASE, false, 1));
        days.on(14, "send", () -> finding.send(matter));
        days.on(16, "answer", () -> finding.answer(matter, raised.second(), 1));
    }

    /** A verdict that failed, two findings, answers, a second look. */
    private void closed(Days days, Matter matter) {
        var raised = new Raised();
        days.on(15, "fail", () -> evaluating.judge(matter, FindingDeeds.PROTOCOL_CASE, false, 1));
        days.on(15, "raise", () -> raised.first = finding.raiseProtocol(matter));
        days.on(15, "raise", () -> raised.second = finding.raiseGuide(matter));
        days.on(15, "send", () -> finding.send(matter));
        days.on(17, "answer", () -> finding.answer(matter, raised.first(), 0));
        days.on(17, "answer", () -> finding.answer(matter, raised.second(), 1));
        days.on(19, "try again", () -> evaluating.judge(matter, FindingDeeds.PROTOCOL_CASE, true, 2));
        days.on(19, "close", () -> finding.close(matter, raised.first(), 0));
        days.on(19, "close", () -> finding.close(matter, raised.second(), 1));
    }

    /** Findings that were raised on the way. */
    private static final class Raised {

        private @Nullable UUID first;
        private @Nullable UUID second;

        UUID first() {
            return Objects.requireNonNull(first);
        }

        UUID second() {
            return Objects.requireNonNull(second);
        }
    }
}
