package org.sealwright.assessments;

/** What came out, in the words of TS 103 701. In the order of weight: the one that comes first wins. */
public enum Verdict {
    FAIL,
    INCONCLUSIVE,
    PASS
}
