package org.sealwright.catalogue;

/** How a product stands to a provision, as far as it is known: claimed by its manufacturer, or judged. */
public enum ProvisionStanding {
    /** The verdict of its group is PASS; of a statement alone, it is claimed. */
    MET,
    /** The verdict is FAIL. */
    NOT_MET,
    /** It does not apply; once judged, an assessor accepted that. */
    NOT_APPLICABLE,
    /** The manufacturer says that it is not supported. */
    NOT_CLAIMED,
    /** Nobody has judged it, or not conclusively; of a statement, nothing is said. */
    OPEN;

    /** Whether it has a say in what the product reaches elsewhere. */
    public boolean counts() {
        return this != NOT_APPLICABLE;
    }
}
