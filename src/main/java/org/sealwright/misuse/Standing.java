package org.sealwright.misuse;

/** What became of a misuse that stands on the public list. */
public enum Standing {
    GOES_ON,
    STOPPED,
    /** The list was wrong about it, and says so. */
    TAKEN_BACK;

    /** Such an entry stays on the list for a year, marked as ended, and then leaves it. */
    public boolean isOver() {
        return this != GOES_ON;
    }
}
