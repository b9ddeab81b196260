package org.sealwright.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As whom a person acts. Who belongs to several organisations acts for the one chosen last, at first for the body. */
@Service
public class Actors {

    private static final String MEMBERS = """
            select a.id, a.name, o.id as organisation, o.kind, m.roles from organisations.account a
            join organisations.membership m on m.account_id = a.id
            join organisations.organisation o on o.id = m.organisation_id
            where a.id = ? and a.state = 'ACTIVE' and o.state = 'ACTIVE'
            """;

    private final JdbcClient database;

    Actors(JdbcClient database) {
        this.database = database;
    }

    /**
     * The actor that an account is, for the portal's own jobs that carry out what people do (the demonstration).
     *
     * @throws NotFound if the account is disabled or belongs to no organisation
     */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Actor of(Actor job, UUID account) {
        return find(account).map(SignedInPerson::actor).orElseThrow(() -> new NotFound("actor", account));
    }

    /**
     * The actor that an account is for one organisation, with the roles that it has there now.
     *
     * @throws NotFound if the account is disabled or does not belong to it any more
     */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Actor of(Actor job, UUID account, UUID organisation) {
        return database.sql(MEMBERS + " and o.id = ?")
                .params(account, organisation)
                .query(Actors::read)
                .optional()
                .map(SignedInPerson::actor)
                .orElseThrow(() -> new NotFound("actor", account));
    }

    /** What a session keeps of a person whose name or organisation has just changed. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Authentication authentication(Actor job, UUID account) {
        return find(account)
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))
                .orElseThrow(() -> new NotFound("actor", account));
    }

    /** Within a transaction that may see every membership. */
    Optional<SignedInPerson> find(UUID account) {
        return database.sql(MEMBERS + " order by (o.id = a.acts_for) desc nulls last, o.kind, o.id limit 1")
                .param(account)
                .query(Actors::read)
                .optional();
    }

    private static SignedInPerson read(ResultSet row, int number) throws SQLException {
        return new SignedInPerson(
                new Actor(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        OrganisationKind.valueOf(row.getString("kind")),
                        PartRows.set(row, "roles", Role::valueOf)),
                row.getString("name"));
    }
}
