package org.sealwright.verification;

/** A status list, or a bit of it, could not be had. Whatever the reason, it never means that a bit is clear. */
public final class StatusListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The errors of the Bitstring Status List recommendation, by their names there. */
    public enum Code {
        STATUS_RETRIEVAL_ERROR,
        STATUS_VERIFICATION_ERROR,
        STATUS_LIST_LENGTH_ERROR,
        RANGE_ERROR
    }

    private final Code code;

    StatusListException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** For a list that its address did not yield; fetching is the caller's. */
    public static StatusListException notRetrieved(String address) {
        return new StatusListException(Code.STATUS_RETRIEVAL_ERROR, "The status list could not be had: " + address);
    }

    public Code code() {
        return code;
    }
}
