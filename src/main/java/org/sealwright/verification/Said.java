package org.sealwright.verification;

/**
 * What one source said.
 *
 * @param vouches whether it speaks for the seal
 * @param sentence what was found, for the reader
 */
record Said<F>(F finding, boolean vouches, String sentence) {

    static <F> Said<F> good(F finding, String sentence) {
        return new Said<>(finding, true, sentence);
    }

    static <F> Said<F> bad(F finding, String sentence) {
        return new Said<>(finding, false, sentence);
    }
}
