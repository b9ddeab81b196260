package org.sealwright.shared;

import java.util.Set;

/**
 * What a person may do, within the organisation that they act for. Which organisation may give which role, and which
 * roles exclude each other in one matter, is the rulebook of {@code organisations}.
 */
public enum Role {
    /** Leads a manufacturer's account: invites, accepts the agreement, submits. */
    OWNER(OrganisationKind.MANUFACTURER),
    /** Fills a manufacturer's submissions. */
    EDITOR(OrganisationKind.MANUFACTURER),
    /** Reads a manufacturer's submissions. */
    VIEWER(OrganisationKind.MANUFACTURER),

    /** Decides whether an application is taken up (ISO/IEC 17065, 7.3). */
    APPLICATION_REVIEWER(OrganisationKind.BODY),
    /** Evaluates (7.4); also people of a laboratory, within its recorded scope. */
    ASSESSOR(OrganisationKind.BODY, OrganisationKind.LABORATORY),
    /** Reviews the evaluation (7.5). */
    REVIEWER(OrganisationKind.BODY),
    /** Takes the certification decision (7.6). */
    CERTIFIER(OrganisationKind.BODY),
    /** Follows seals after they are issued (7.9). */
    SURVEILLANCE_OFFICER(OrganisationKind.BODY),
    /** Runs the portal: organisations, people, catalogue activation. No say in any matter. */
    ADMINISTRATOR(OrganisationKind.BODY),
    /** Reads everything, changes nothing. */
    AUDITOR(OrganisationKind.BODY);

    private final Set<OrganisationKind> kinds;

    Role(OrganisationKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether people of such an organisation may hold this role. */
    public boolean belongsTo(OrganisationKind kind) {
        return kinds.contains(kind);
    }
}
