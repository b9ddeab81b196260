package org.sealwright.submissions;

/** What an application is for. */
public enum SubmissionPurpose {
    /** A first seal for a product. */
    FIRST,
    /** A further period of validity for a seal that there is (ISO/IEC 17065, 7.10). */
    RENEWAL,
    /** More under a seal that there is: firmware versions, models. */
    EXTENSION
}
