package org.sealwright.misuse;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * The secret in a reporter's link: 128 random bits. It is made with the form, so that a report sent twice answers with the same link;
 * the database has its digest alone.
 */
record ReportKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    static ReportKey draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ReportKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for whatever was not made by {@link #draw()}. */
    static Optional<ReportKey> read(@Nullable String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new ReportKey(text)) : Optional.empty();
    }

    String digest() {
        return Sha256.of(value).toString();
    }

    /** Not into logs. */
    @Override
    public String toString() {
        return "ReportKey[…]";
    }
}
