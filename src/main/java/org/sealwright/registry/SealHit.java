package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.sealwright.seals.Mark;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;

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

    /** A row of registry.findable with what registry.seal says of its state. */
    static SealHit of(ResultSet row, Instant now) throws SQLException {
        SealState state = SealState.of(row);
        Answer answer = state.answerAt(now, FirmwareFinding.NOT_ASKED);
        return new SealHit(
                row.getString("number"),
                row.getString("product"),
                row.getString("maker"),
                row.getString("category"),
                row.getString("level"),
                row.getString("edition"),
                state.lapsed(answer) ? "expired" : row.getString("status").toLowerCase(Locale.ROOT),
                answer.word(),
                Objects.requireNonNull(row.getObject("support_ends", LocalDate.class)));
    }

    /** A seal whose row was read whole. */
    static SealHit of(PublicSeal seal) {
        return new SealHit(
                seal.number(),
                seal.product().name(),
                seal.product().maker(),
                seal.product().category(),
                seal.level(),
                seal.edition(),
                seal.status(),
                String.valueOf(seal.answer()),
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
