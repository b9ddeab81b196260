package org.sealwright.organisations;

import java.util.Locale;

/** An e-mail address in the one form in which it is stored and compared: lower case, without spaces around it. */
public record EmailAddress(String value) {

    private static final int MOST = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Whether a text can be one: something, an at sign, a host. */
    public static boolean isOne(String text) {
        String stripped = text.strip();
        return stripped.length() <= MOST && stripped.matches("[^\\s@<>\"(),;:\\\\]+@[A-Za-z0-9.-]*[A-Za-z0-9]");
    }

    @Override
    public String toString() {
        return value;
    }
}
