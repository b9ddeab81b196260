package org.sealwright.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a long QR code says of the box that it is printed on. It is true of the day on which it was made, and says nothing of
 * later ones.
 *
 * @param model the model in this box, one of those that the seal covers
 * @param maker the seal's holder, by name
 * @param validUntil last day of the validity as it is printed, in the body's zone
 * @param supportEnds last day on which the maker promises security updates
 * @param issuedAt when the code was made, cut to seconds
 */
public record PackagingClaims(
        SealNumber number, String model, String maker, LocalDate validUntil, LocalDate supportEnds, Instant issuedAt) {

    /** In bytes of UTF-8, of model and of maker: with both at their longest the code still prints well. */
    public static final int LONGEST_TEXT = 60;

    public PackagingClaims {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        if (!fits(model) || !fits(maker)) {
            throw new IllegalArgumentException("Model and maker have 1 to " + LONGEST_TEXT + " bytes each");
        }
        if (validUntil.toEpochDay() < 0 || supportEnds.toEpochDay() < 0 || issuedAt.getEpochSecond() < 0) {
            throw new IllegalArgumentException("Days of a code lie after 1970");
        }
    }

    /** Whether a text can stand in a code. */
    public static boolean fits(String text) {
        return !text.isBlank()
                && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.codePoints().noneMatch(Character::isISOControl)
                && length(text) <= LONGEST_TEXT;
    }

    /** A text as it stands in a code: a longer one is cut, and ends in dots. */
    public static String cut(String text) {
        if (length(text) <= LONGEST_TEXT) {
            return text;
        }
        int end = text.length();
        while (length(text.substring(0, end).strip() + "…") > LONGEST_TEXT) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether the printed validity is over on a day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(validUntil);
    }
}
