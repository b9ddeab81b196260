package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;

/** Names one published version of a standard, as in the public address: {@code en-303-645-v3.1.3}. */
public record EditionId(@JsonValue String value) implements Serializable, Comparable<EditionId> {

    /** The edition without conditions that came first (2019). */
    public static final EditionId TS_103_645_V1_1_1 = new EditionId("ts-103-645-v1.1.1");
    /** The edition that UK law names. */
    public static final EditionId EN_303_645_V2_1_1 = new EditionId("en-303-645-v2.1.1");
    /** The edition of the default scheme. */
    public static final EditionId EN_303_645_V3_1_3 = new EditionId("en-303-645-v3.1.3");

    @JsonCreator
    public EditionId {
        if (!value.matches("[a-z0-9][a-z0-9.-]{0,60}")) {
            throw new IllegalArgumentException("Not the id of an edition: " + value);
        }
    }

    /** As people write it: EN 303 645 V3.1.3. */
    public String designation() {
        return value.toUpperCase(Locale.ROOT).replace('-', ' ');
    }

    @Override
    public int compareTo(EditionId other) {
        return NaturalOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
