package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The number of a provision in its edition, {@code 5.3-4A}. Sorts naturally: 5.3-4A after 5.3-3 and before 5.3-10.
 */
public record ProvisionId(@JsonValue String value) implements Serializable, Comparable<ProvisionId> {

    private static final Pattern FORM = Pattern.compile("[456](\\.[0-9]{1,2})?-[0-9]{1,2}[A-Z]?");

    @JsonCreator
    public ProvisionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not the number of a provision: " + value);
        }
    }

    public static ProvisionId of(String value) {
        return new ProvisionId(value);
    }

    /** Whether a text has the form of a provision's number; says nothing on whether an edition has it. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ProvisionId other) {
        return NaturalOrder.INSTANCE.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
