package org.sealwright.notifications;

/**
 * A mail in plain text.
 *
 * @param cause what it is about, once for all deliveries of the event: {@code invitation:…}
 */
record Letter(String cause, String recipient, String subject, String body) {

    /** Without its text, which may carry a link that opens something. */
    @Override
    public String toString() {
        return "Letter[" + cause + "]";
    }
}
