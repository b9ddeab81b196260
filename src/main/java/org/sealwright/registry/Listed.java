package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A row of registry.findable, as far as order and counts need it.
 *
 * @param exact whether it carries exactly what was asked for
 * @param score how well it matches
 */
record Listed(
        String number,
        boolean ended,
        boolean exact,
        int score,
        String maker,
        String category,
        String level,
        String status,
        LocalDate supportEnds) {

    static Listed of(ResultSet row, MatchScore scoring) throws SQLException {
        return new Listed(
                row.getString("number"),
                row.getBoolean("ended"),
                row.getBoolean("exact"),
                scoring.of(row.getString("name")),
                row.getString("maker"),
                row.getString("category"),
                row.getString("level"),
                row.getString("status"),
                Objects.requireNonNull(row.getObject("support_ends", LocalDate.class)));
    }

    ListPlace place(ListPlace.Order order) {
        return new ListPlace(order, exact, ended, order.byNumber() ? 0 : score, number);
    }
}
