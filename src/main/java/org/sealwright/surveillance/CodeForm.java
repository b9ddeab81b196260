package org.sealwright.surveillance;

import org.jspecify.annotations.Nullable;

/** For which model a long code is to be made. */
record CodeForm(@Nullable String model) {

    String chosen() {
        return model == null ? "" : model;
    }
}
