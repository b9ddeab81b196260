package org.sealwright.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;

/**
 * What a person does in a matter: one evaluation with its review and its decision. Nobody takes two of the parts that
 * {@link #standsApart() stand apart} (ISO/IEC 17065, 7.5.1 and 7.6.2).
 */
public enum Part {
    /** Takes the application up, or not (7.3). */
    APPLICATION_REVIEWER(false, Role.APPLICATION_REVIEWER),
    /** Evaluates (7.4). */
    ASSESSOR(true, Role.ASSESSOR),
    /** Reviews the evaluation (7.5). */
    REVIEWER(true, Role.REVIEWER),
    /** Takes the decision (7.6). */
    CERTIFIER(true, Role.CERTIFIER),
    /** Brought the concern that the matter is about; whoever raised it does not decide it. */
    RAISER(true, Role.SURVEILLANCE_OFFICER, Role.APPLICATION_REVIEWER, Role.ASSESSOR, Role.REVIEWER, Role.CERTIFIER);

    private final boolean apart;
    private final List<Role> roles;

    Part(boolean apart, Role... roles) {
        this.apart = apart;
        this.roles = List.of(roles);
    }

    /** Whether a person who takes this part may take no other that stands apart, in the same matter. */
    public boolean standsApart() {
        return apart;
    }

    /** Any of these roles is enough to take it. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether people of such an organisation with these roles may take it. */
    boolean isOpenTo(OrganisationKind kind, Set<Role> held) {
        return kind != OrganisationKind.MANUFACTURER
                && roles.stream().anyMatch(role -> role.belongsTo(kind) && held.contains(role));
    }

    static Part[] apart() {
        return Arrays.stream(values()).filter(Part::standsApart).toArray(Part[]::new);
    }
}
