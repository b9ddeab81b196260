package org.sealwright.verification;

import java.util.function.Supplier;

/** What a status list says about one seal. */
public enum BitFinding {
    CLEAR,
    SET,
    /** No list, no genuine list, none in date, or no such bit. Never clear. */
    UNAVAILABLE;

    /** Reads one bit; a list that cannot be had is unavailable, whatever the reason. */
    public static BitFinding read(Supplier<StatusList> list, long index) {
        try {
            return list.get().isSet(index) ? SET : CLEAR;
        } catch (StatusListException e) {
            return UNAVAILABLE;
        }
    }
}
