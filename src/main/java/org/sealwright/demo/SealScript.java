package org.sealwright.demo;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.decisions.CaseKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes what happens to seals: suspended, reinstated, withdrawn, expired, or nothing at all. */
@Component
@Profile("demo")
class SealScript {

    private final SealDeeds seals;
    private final CaseDeeds deciding;
    private final Words words = Words.load();

    SealScript(SealDeeds seals, CaseDeeds deciding) {
        this.seals = seals;
        this.deciding = deciding;
    }

    void write(Days days, Matter matter, Cast cast) {
        switch (matter.product.story()) {
            case SUSPENDED -> about(days, matter, cast, CaseKind.SUSPEND, 12, "suspend");
            case REINSTATED -> {
                about(days, matter, cast, CaseKind.SUSPEND, 190, "suspend");
                about(days, matter, cast, CaseKind.REINSTATE, 165, "reinstate");
            }
            case SEAL_WITHDRAWN -> {
                about(days, matter, cast, CaseKind.SUSPEND, 140, "suspend");
                about(days, matter, cast, CaseKind.WITHDRAW, 98, "withdraw");
            }
            case SEAL_TERMINATED -> ended(days, matter, cast);
            case SUSPENSION_OPEN ->
                days.ago(2, "raise", () -> raise(matter, cast, CaseKind.SUSPEND, "suspension.open"));
            case SEALED_AFTER_FINDINGS -> {
                takenBack(days, matter);
                days.ago(20, "begin an extension", () -> seals.extend(matter));
            }
            case EXPIRED -> days.ago(-matter.product.supported() - 1, "expire", seals::expireWhatIsDue);
            default -> {}
        }
    }

    private UUID raise(Matter matter, Cast cast, CaseKind kind, String occasion) {
        return seals.raise(
                cast.of("leila"),
                matter,
                kind,
                words.say(occasion, matter.words),
                kind == CaseKind.SUSPEND ? words.say("suspend.private", matter.words) : null);
    }

    /** Raised on one day, reviewed and decided on the next. */
    private void about(Days days, Matter matter, Cast cast, CaseKind kind, int ago, String occasion) {
        var opened = new Opened();
        days.ago(ago, "raise " + kind, () -> opened.file = raise(matter, cast, kind, occasion));
        days.ago(
                ago - 1,
                "decide " + kind,
                () -> CaseScript.decide(
                        deciding, words, matter, cast, opened.file(), words.say(occasion, matter.words)));
    }

    /** The holder asks for the end of the seal, and thinks better of it. */
    private void takenBack(Days days, Matter matter) {
        var opened = new Opened();
        String request = words.say("terminate", matter.words);
        days.ago(40, "ask", () -> opened.file = seals.ask(matter, CaseKind.TERMINATE, request));
        days.ago(37, "take back", () -> seals.takeBack(matter, opened.file()));
    }

    /** The holder asks for the end of the seal, and gets it. */
    private void ended(Days days, Matter matter, Cast cast) {
        var opened = new Opened();
        String words = this.words.say("terminate", matter.words);
        days.ago(63, "ask", () -> opened.file = seals.ask(matter, CaseKind.TERMINATE, words));
        days.ago(
                60,
                "decide TERMINATE",
                () -> CaseScript.decide(deciding, this.words, matter, cast, opened.file(), words));
    }

    private static final class Opened {

        private @Nullable UUID file;

        UUID file() {
            return Objects.requireNonNull(file);
        }
    }
}
