package org.sealwright.misuse;

/** Of what people type, as they and the database count it: a sign that Java keeps in two parts is one. */
final class Length {

    private Length() {}

    static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Its beginning, which ends in a whole sign. */
    static String cut(String text, int most) {
        return of(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
