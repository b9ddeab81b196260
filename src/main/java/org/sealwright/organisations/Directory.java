package org.sealwright.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names and facts of people and organisations for other modules' pages. It gives what stands behind an id that the caller
 * already has; which ids a person may see is the caller's to know.
 */
@Service
public class Directory {

    private static final String WHY = "names behind ids that the caller was authorised for";
    private static final String PERSON = "select a.id, a.name, a.email, a.state from organisations.account a ";
    private static final String ORGANISATION = """
            select o.id, o.kind, o.name, o.country, o.address, o.registered_id, o.website, o.state
            from organisations.organisation o\s""";

    private final JdbcClient database;

    Directory(JdbcClient database) {
        this.database = database;
    }

    /** @throws NotFound if there is no such account */
    @AllowedToAnyone(WHY)
    public PersonView person(UUID id) {
        return database.sql(PERSON + "where a.id = ?")
                .param(id)
                .query(Directory::person)
                .optional()
                .orElseThrow(() -> new NotFound("account", id));
    }

    /** Names by account id; an id that is nobody's (a job of the portal) is left out. */
    @AllowedToAnyone(WHY)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return named("select id, name from organisations.account where id = any(?)", accounts);
    }

    /** @throws NotFound if there is no such organisation */
    @AllowedToAnyone(WHY)
    public OrganisationView organisation(UUID id) {
        return database.sql(ORGANISATION + "where o.id = ?")
                .param(id)
                .query(Directory::organisation)
                .optional()
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    /** Names by organisation id. */
    @AllowedToAnyone(WHY)
    public Map<UUID, String> organisationNames(Collection<UUID> organisations) {
        return named("select id, name from organisations.organisation where id = any(?)", organisations);
    }

    /** The certification body; empty before the first set-up. */
    @AllowedToAnyone("the body's name stands on every seal")
    public Optional<OrganisationView> body() {
        return database.sql(ORGANISATION + "where o.kind = 'BODY'")
                .query(Directory::organisation)
                .optional();
    }

    /** The laboratories that can be commissioned, by name. */
    @AllowedToAnyone("which laboratories work for the body is public")
    public List<OrganisationView> laboratories() {
        return database.sql(ORGANISATION + "where o.kind = 'LABORATORY' and o.state = 'ACTIVE' order by o.name, o.id")
                .query(Directory::organisation)
                .list();
    }

    /** Manufacturers whose name contains a text, by name; an empty text finds all. */
    @AllowedToAnyone("called by pages of the body's people")
    public Paged<OrganisationView> makers(String text, int page) {
        return search(OrganisationKind.MANUFACTURER, text, page);
    }

    /** Active people of an organisation who hold any of the roles, by name; a manufacturer and a laboratory see their own. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true, jobs = true)
    public List<PersonView> holding(Actor actor, UUID organisation, Role... roles) {
        return database.sql(PERSON + """
                        join organisations.membership m on m.account_id = a.id
                        where m.organisation_id = ? and m.roles && ?::text[] and a.state = 'ACTIVE' order by a.name, a.id
                        """)
                .param(organisation)
                .param(Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query(Directory::person)
                .list();
    }

    /** The organisations that the actor belongs to, by name. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<OrganisationView> employers(Actor actor) {
        return database.sql(ORGANISATION + "where o.id in (select organisations.employers(?)) order by o.name, o.id")
                .param(actor.id())
                .query(Directory::organisation)
                .list();
    }

    /** Accounts whose name or e-mail address contains a text, for the filters of the trail; a hundred at most. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public List<UUID> accountsNamed(Actor actor, String text) {
        return database.sql("""
                        select id from organisations.account
                        where position(lower(:text) in lower(name)) > 0 or position(lower(:text) in email) > 0
                        order by name, id limit 100
                        """)
                .param("text", text.strip())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Paged<OrganisationView> search(OrganisationKind kind, String text, int page) {
        long total = database.sql("""
                        select count(*) from organisations.organisation o
                        where o.kind = ? and position(lower(?) in lower(o.name)) > 0
                        """)
                .params(kind.name(), text.strip())
                .query(Long.class)
                .single();
        List<OrganisationView> items = database.sql(ORGANISATION + """
                        where o.kind = ? and position(lower(?) in lower(o.name)) > 0
                        order by o.name, o.id offset ? limit ?
                        """)
                .params(kind.name(), text.strip(), Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(Directory::organisation)
                .list();
        return Paged.of(items, page, total);
    }

    private Map<UUID, String> named(String statement, Collection<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            database.sql(statement).param(ids.toArray(UUID[]::new)).query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return names;
    }

    private static PersonView person(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                AccountState.valueOf(row.getString("state")));
    }

    static OrganisationView organisation(ResultSet row, int number) throws SQLException {
        return new OrganisationView(
                row.getObject("id", UUID.class),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("country"),
                row.getString("address"),
                row.getString("registered_id"),
                row.getString("website"),
                "ACTIVE".equals(row.getString("state")));
    }
}
