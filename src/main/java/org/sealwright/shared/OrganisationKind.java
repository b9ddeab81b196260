package org.sealwright.shared;

/** The three kinds of organisation whose people sign in. */
public enum OrganisationKind {
    MANUFACTURER,
    LABORATORY,
    BODY
}
