package org.sealwright.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.sealwright.demo.CaseDeeds.Verdict;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes what becomes of an evaluation that is complete: review, decision, and for some what follows. */
@Component
@Profile("demo")
class CaseScript {

    private final CaseDeeds deciding;
    private final ApplicationDeeds applying;
    private final SealScript seals;
    private final Announced announced;
    private final MovableClock clock;
    private final Words words = Words.load();

    CaseScript(
            CaseDeeds deciding, ApplicationDeeds applying, SealScript seals, Announced announced, MovableClock clock) {
        this.deciding = deciding;
        this.applying = applying;
        this.seals = seals;
        this.announced = announced;
        this.clock = clock;
    }

    void write(Days days, Matter matter, Cast cast) {
        days.on(20, "case", () -> matter.isDecidedAs(announced.grantCase()));
        Story story = matter.product.story();
        if (story == Story.COMPLETED) {
            return;
        }
        days.on(23, "take review", () -> deciding.takeReview(matter.reviewer, matter.grantCase()));
        switch (story) {
            case IN_REVIEW -> {}
            case CASE_RETURNED -> days.on(25, "give back", () -> giveBack(matter));
            case CASE_VOIDED -> days.on(25, "change", () -> applying.change(matter));
            default -> decide(days, matter, cast);
        }
    }

    private void giveBack(Matter matter) {
        deciding.giveBack(matter.reviewer, matter.grantCase(), words.say("giveBack", matter.words));
    }

    private void decide(Days days, Matter matter, Cast cast) {
        Story story = matter.product.story();
        days.on(
                25,
                "confirm",
                () -> deciding.confirm(
                        matter.reviewer,
                        matter.grantCase(),
                        words.say("confirm", matter.product.begun(), matter.words)));
        if (story == Story.REVIEWED) {
            return;
        }
        days.on(26, "take decision", () -> deciding.takeDecision(matter.certifier, matter.grantCase()));
        days.on(28, "decide", () -> deciding.decide(matter.certifier, matter.grantCase(), verdict(matter)));
        if (story.isAtLeast(Story.SEALED)) {
            days.on(28, "seal", () -> matter.isSealedAs(announced.sealOf(matter.grantCase())));
            seals.write(days, matter, cast);
        }
    }

    private Verdict verdict(Matter matter) {
        return switch (matter.product.story()) {
            case REFUSED -> Verdict.refuse(words.say("refuse", matter.words));
            case DEFERRED -> Verdict.defer(comesBack(), words.say("defer", matter.words));
            case SEALED_LIMITED -> Verdict.limit("I", words.say("limitReason", matter.words));
            case REINSTATED -> Verdict.grant(words.say("grant", matter.words), words.say("condition", matter.words));
            default -> Verdict.grant(words.say("grant", matter.words));
        };
    }

    private LocalDate comesBack() {
        return LocalDate.ofInstant(clock.present(), clock.getZone()).plusDays(21);
    }

    /** Decides a case about a seal: review by one person, decision by another, neither of whom raised it. */
    static void decide(CaseDeeds deciding, Words words, Matter matter, Cast cast, UUID file, String reason) {
        deciding.takeReview(cast.of("jonas"), file);
        deciding.confirm(cast.of("jonas"), file, words.say("decided", matter.words));
        deciding.takeDecision(cast.of("sofia"), file);
        deciding.decide(cast.of("sofia"), file, Verdict.grant(reason));
    }
}
