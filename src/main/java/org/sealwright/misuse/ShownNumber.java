package org.sealwright.misuse;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;

/**
 * What somebody read beside a mark: a number of ours, one that was never given, or something else altogether. It is kept as it
 * was typed; {@link #folded()} is the spelling in which two of them are the same.
 *
 * @param text as typed, without space around it; empty for none
 */
public record ShownNumber(String text) {

    static final int LONGEST = 80;

    public static ShownNumber of(@Nullable String typed) {
        return new ShownNumber(typed == null ? "" : typed.strip());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isTooLong() {
        return Length.of(text) > LONGEST;
    }

    /** Letters and digits alone, large, O as 0, I and L as 1: of a seal number its canonical form without hyphens. */
    public String folded() {
        StringBuilder folded = new StringBuilder();
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                folded.append(
                        switch (c) {
                            case 'O' -> '0';
                            case 'I', 'L' -> '1';
                            default -> c;
                        });
            }
        }
        return folded.toString();
    }

    /** The number, where it is well formed; whether it was ever given is the register's to say. */
    public Optional<SealNumber> seal() {
        try {
            return Optional.of(SealNumber.parse(text));
        } catch (MalformedSealNumberException e) {
            return Optional.empty();
        }
    }

    /** Why it can't be a number of ours; {@code null} where it is well formed or where there is none. */
    @Nullable
    String problem() {
        if (text.isEmpty()) {
            return null;
        }
        try {
            SealNumber.parse(text);
            return null;
        } catch (MalformedSealNumberException e) {
            return e.getMessage();
        }
    }
}
