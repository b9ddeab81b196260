package org.sealwright.registry;

import org.jspecify.annotations.Nullable;

/** A list was to go on behind a place that no list ever named: the address was cut or changed. */
class UnknownPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPlaceException(@Nullable Throwable cause) {
        super("The place in the list is not one that this register gave", cause);
    }
}
