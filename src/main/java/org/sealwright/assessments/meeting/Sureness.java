package org.sealwright.assessments.meeting;

/** What a suggestion rests on, and so how far it carries. */
public enum Sureness {
    /** The tool saw it itself. */
    SEEN,
    /** The tool goes by what is usual on that port; it did not ask. */
    GUESSED,
    /** Free text was compared by words. */
    WORDS,
    /** Something did not answer, which proves nothing. */
    SILENCE
}
