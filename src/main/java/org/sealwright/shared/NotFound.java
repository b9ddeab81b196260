package org.sealwright.shared;

/** There is no such thing, or none that this person may know of: the two look alike from outside (404). */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object which) {
        super("No " + what + " " + which);
    }
}
