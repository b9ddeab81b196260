package org.sealwright.organisations.web;

import org.jspecify.annotations.Nullable;

/** What arrives from a form field. */
final class Typed {

    private Typed() {}

    /** Never {@code null}, no spaces around it. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Never {@code null}, and otherwise exactly as typed: spaces are part of a password. */
    static String secret(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
