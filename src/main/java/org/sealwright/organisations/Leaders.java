package org.sealwright.organisations;

import java.util.UUID;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that a manufacturer keeps an owner, and the body an administrator, who can sign in. */
@Component
class Leaders {

    private final JdbcClient database;
    private final Organisations organisations;

    Leaders(JdbcClient database, Organisations organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    /** Makes others who take people from this organisation wait until this act is over. */
    Organisation lock(UUID organisation) {
        return organisations.findLockedById(organisation).orElseThrow(() -> new NotFound("organisation", organisation));
    }

    /** Called after the change, which must be in the database already. */
    void requireSomebodyLeft(UUID organisation, OrganisationKind kind) {
        Role leading = RoleRules.leading(kind);
        if (leading != null && countOf(organisation, leading) == 0) {
            throw Refused.at("roles", "organisations.roles.last." + leading.name());
        }
    }

    private long countOf(UUID organisation, Role role) {
        return database.sql("""
                        select count(*) from organisations.membership m join organisations.account a on a.id = m.account_id
                        where m.organisation_id = ? and a.state = 'ACTIVE' and ? = any(m.roles)
                        """)
                .params(organisation, role.name())
                .query(Long.class)
                .single();
    }
}
