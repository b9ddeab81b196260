package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwright.verification.SealNumber;

/**
 * Behind which seal a list goes on: the sort key of the last one shown, as an opaque word in an address. It names no page, so
 * seals that come or go in between move nothing.
 *
 * @param order in which order the list runs; it stays in the one in which it began
 * @param exact whether the seal is one that carries exactly what was asked for
 * @param score how well it matches, where that counts
 */
record ListPlace(Order order, boolean exact, boolean ended, int score, String number) {

    /** By the better match; by number alone, where there are too many to compare; the same two for what is spelled alike. */
    enum Order {
        MATCH,
        NUMBER,
        ALIKE_MATCH,
        ALIKE_NUMBER;

        boolean alike() {
            return this == ALIKE_MATCH || this == ALIKE_NUMBER;
        }

        boolean byNumber() {
            return this == NUMBER || this == ALIKE_NUMBER;
        }
    }

    private static final Pattern FORM = Pattern.compile("1([0-3])([01])([01])([0-9]{1,6}) "
            + "([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2})");

    ListPlace withScore(int other) {
        return new ListPlace(order, exact, ended, other, number);
    }

    @Override
    public String toString() {
        String text = "1" + order.ordinal() + digit(exact) + digit(ended) + score + " " + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws UnknownPlaceException if no list ever gave that word */
    static ListPlace parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                return new ListPlace(
                        Order.values()[Integer.parseInt(form.group(1))],
                        "1".equals(form.group(2)),
                        "1".equals(form.group(3)),
                        Integer.parseInt(form.group(4)),
                        new SealNumber(form.group(5)).value());
            }
        } catch (IllegalArgumentException e) {
            throw new UnknownPlaceException(e);
        }
        throw new UnknownPlaceException(null);
    }

    private static int digit(boolean yes) {
        return yes ? 1 : 0;
    }
}
