package org.sealwright.assessments;

/** How much a finding weighs. */
public enum Severity {
    MINOR,
    MAJOR
}
