package org.sealwright.verification;

/** A part of the log could not be had, or is not what it should be; the message is a sentence for the person. */
final class LogUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnreadableException(String sentence) {
        super(sentence);
    }
}
