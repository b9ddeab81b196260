package org.sealwright.organisations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts in the database, and what their rules must know about people. */
@Repository
class PartRows {

    private static final String CANDIDACIES = """
            select a.id, a.name, a.state, o.name as organisation, o.kind, m.roles,
              exists (select from organisations.commission c
                where c.matter = :matter and c.laboratory_id = o.id and c.ended_at is null) as commissioned,
              organisations.is_member(a.id, :maker) as member_of_maker,
              exists (select from organisations.interest i where i.account_id = a.id and i.maker_id = :maker
                and (i.ends_on is null or i.ends_on >= :today)) as interested,
              array(select p.part from organisations.part p where p.matter = :matter and p.account_id = a.id) as held
            from organisations.account a
            join organisations.membership m on m.account_id = a.id
            join organisations.organisation o on o.id = m.organisation_id
            where o.kind <> 'MANUFACTURER' and\s""";

    private final JdbcClient database;
    private final Clock clock;

    PartRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Candidacy> candidaciesOf(UUID account, UUID matter, UUID maker, Part part) {
        return candidacies("a.id = :account order by o.kind, o.id", matter, maker, part)
                .param("account", account)
                .query(mapping(part))
                .list();
    }

    List<Candidacy> candidaciesOfAll(UUID matter, UUID maker, Part part) {
        return candidacies("m.roles && :roles::text[] order by a.name, a.id, o.kind, o.id", matter, maker, part)
                .param("roles", part.roles().stream().map(Role::name).toArray(String[]::new))
                .query(mapping(part))
                .list();
    }

    /** Gives whether it is new; a part that the person already holds stays as it is. */
    boolean insert(UUID matter, UUID maker, UUID account, Part part) {
        return database.sql("""
                                insert into organisations.part (matter, maker_id, account_id, part, taken_at)
                                values (?, ?, ?, ?, ?) on conflict (matter, account_id, part) do nothing
                                """)
                        .params(matter, maker, account, part.name(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<Holder> holders(UUID matter) {
        return database.sql("""
                        select p.account_id, a.name, p.part, p.taken_at from organisations.part p
                        join organisations.account a on a.id = p.account_id
                        where p.matter = ? order by p.taken_at, p.part, p.account_id
                        """)
                .param(matter)
                .query((row, number) -> new Holder(
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        Part.valueOf(row.getString("part")),
                        Objects.requireNonNull(row.getTimestamp("taken_at")).toInstant()))
                .list();
    }

    /** Which maker a person's part is for; {@code null} if they don't hold it. */
    @Nullable
    UUID makerOf(UUID matter, UUID account, Part part) {
        return database.sql("select maker_id from organisations.part where matter = ? and account_id = ? and part = ?")
                .params(matter, account, part.name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec candidacies(String which, UUID matter, UUID maker, Part part) {
        return database.sql(CANDIDACIES + which)
                .param("matter", matter)
                .param("maker", maker)
                .param("today", LocalDate.now(clock));
    }

    private static RowMapper<Candidacy> mapping(Part part) {
        return (row, number) -> new Candidacy(
                part,
                row.getObject("id", UUID.class),
                row.getString("name"),
                "ACTIVE".equals(row.getString("state")),
                row.getString("organisation"),
                OrganisationKind.valueOf(row.getString("kind")),
                set(row, "roles", Role::valueOf),
                row.getBoolean("commissioned"),
                row.getBoolean("member_of_maker"),
                row.getBoolean("interested"),
                set(row, "held", Part::valueOf));
    }

    static <T> Set<T> set(ResultSet row, String column, Function<String, T> value) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray()).map(value).collect(Collectors.toSet());
    }
}
