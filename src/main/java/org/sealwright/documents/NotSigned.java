package org.sealwright.documents;

/** A document could not be signed now: its certificate is out of date, or no timestamp was to be had. */
public class NotSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSigned(String message) {
        super(message);
    }

    NotSigned(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
