package org.sealwright.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people and invitations, for the pages of those who look after them. */
@Service
public class People {

    private static final String MEMBER = """
            select a.id, a.name, a.email, a.state, m.roles, m.created_at, o.id as organisation, o.name as organisation_name, o.kind
            from organisations.account a
            join organisations.membership m on m.account_id = a.id
            join organisations.organisation o on o.id = m.organisation_id\s""";

    private final JdbcClient database;
    private final Directory directory;
    private final Clock clock;

    People(JdbcClient database, Directory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** An organisation's people, by name. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Paged<Member> of(Actor actor, UUID organisation, int page) {
        RoleRules.requireMayRead(actor, organisation);
        long total = database.sql("select count(*) from organisations.membership where organisation_id = ?")
                .param(organisation)
                .query(Long.class)
                .single();
        List<Member> items = database.sql(MEMBER + "where o.id = ? order by a.name, a.id offset ? limit ?")
                .params(organisation, Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(People::member)
                .list();
        return Paged.of(items, page, total);
    }

    /** One person of an organisation. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Member member(Actor actor, UUID organisation, UUID account) {
        RoleRules.requireMayRead(actor, organisation);
        return database.sql(MEMBER + "where o.id = ? and a.id = ?")
                .params(organisation, account)
                .query(People::member)
                .optional()
                .orElseThrow(() -> new NotFound("membership of account", account));
    }

    /** What an organisation's invitations wait for, newest first; those that are past their time are not among them. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.OWNER, Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Invited> invited(Actor actor, UUID organisation) {
        RoleRules.requireMayRead(actor, organisation);
        return database.sql("""
                        select i.id, i.email, i.roles, i.made_at, i.expires_at from organisations.invitation i
                        where i.organisation_id = ? and i.state = 'OPEN' and i.expires_at > ?
                        order by i.made_at desc, i.id limit 200
                        """)
                .params(organisation, Timestamp.from(clock.instant()))
                .query((row, number) -> new Invited(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        PartRows.set(row, "roles", Role::valueOf),
                        instant(row, "made_at"),
                        instant(row, "expires_at")))
                .list();
    }

    /** Everybody whose name or address contains a text, a line for each organisation that they belong to. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public Paged<Member> search(Actor actor, String text, int page) {
        String found = "where (position(lower(:text) in lower(a.name)) > 0 or position(lower(:text) in a.email) > 0) ";
        long total = database.sql("""
                        select count(*) from organisations.account a join organisations.membership m on m.account_id = a.id
                        """ + found)
                .param("text", text.strip())
                .query(Long.class)
                .single();
        List<Member> items = database.sql(
                        MEMBER + found + "order by a.name, a.id, o.id offset :offset limit " + Paged.USUAL_SIZE)
                .param("text", text.strip())
                .param("offset", Paged.offset(page, total))
                .query(People::member)
                .list();
        return Paged.of(items, page, total);
    }

    /** Organisations of a kind whose name contains a text, by name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public Paged<OrganisationView> organisations(Actor actor, OrganisationKind kind, String text, int page) {
        return directory.search(kind, text, page);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                AccountState.valueOf(row.getString("state")),
                PartRows.set(row, "roles", Role::valueOf),
                instant(row, "created_at"),
                row.getObject("organisation", UUID.class),
                row.getString("organisation_name"),
                OrganisationKind.valueOf(row.getString("kind")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    /** A person in one organisation. */
    public record Member(
            UUID account,
            String name,
            String email,
            AccountState state,
            Set<Role> roles,
            Instant since,
            UUID organisation,
            String organisationName,
            OrganisationKind kind) {

        public boolean isActive() {
            return state == AccountState.ACTIVE;
        }

        /** Roles in the order in which the enumeration has them. */
        public List<Role> rolesInOrder() {
            return roles.stream().sorted().toList();
        }
    }

    /** Somebody who has not come yet. */
    public record Invited(UUID id, String email, Set<Role> roles, Instant madeAt, Instant expiresAt) {

        public List<Role> rolesInOrder() {
            return roles.stream().sorted().toList();
        }
    }
}
