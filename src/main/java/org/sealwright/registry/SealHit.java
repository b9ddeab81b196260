package org.sealwright.registry;

import java.time.LocalDate;
import org.sealwright.seals.Mark;
import org.sealwright.verification.Answer;

/** A seal in a list. */
record SealHit(
        String number,
        String product,
        String maker,
        String category,
        String level,
        String edition,
        String status,
        String answer,
        LocalDate supportEnds) {

    static SealHit of(PublicSeal seal, Answer answer) {
        return new SealHit(
                seal.number(),
                seal.product().name(),
                seal.product().maker(),
                seal.product().category(),
                seal.level(),
                seal.edition(),
                seal.status(),
                answer.word(),
                seal.supportEnds());
    }

    /** Class of the chip that the answer stands in. */
    public String tone() {
        return Tone.of(answer);
    }

    /** The small mark; the answer stands beside it in words. */
    public String mark() {
        return new Mark(number, level, "EN 303 645", Tone.look(answer)).listSvg(72);
    }

    /** How answers look: one of the stylesheet's tones and one of the mark's. */
    static final class Tone {

        private Tone() {}

        static String of(String answer) {
            return switch (answer) {
                case "valid" -> "pass";
                case "suspended", "could-not-check", "firmware-not-covered" -> "open";
                case "withdrawn", "not-ours" -> "fail";
                default -> "past";
            };
        }

        static Mark.Look look(String answer) {
            return switch (answer) {
                case "valid", "firmware-not-covered" -> Mark.Look.VALID;
                case "suspended" -> Mark.Look.SUSPENDED;
                case "withdrawn", "not-ours" -> Mark.Look.WITHDRAWN;
                default -> Mark.Look.EXPIRED;
            };
        }
    }
}
