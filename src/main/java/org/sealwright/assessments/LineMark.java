package org.sealwright.assessments;

/**
 * How an assessor saw a line of the plan. A mark helps to keep count of what was looked at; a case is judged as a whole, so
 * no verdict is ever computed from marks (5.3-2-1 passes where one mechanism of several does).
 */
public enum LineMark {
    MET,
    NOT_MET,
    /** Looked at, and not clear yet. */
    UNCLEAR
}
