package org.sealwright.submissions;

import java.time.Clock;
import java.time.Year;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers that people say on the telephone, {@code 2026-0147}: a year of the body's and a count without gaps. */
@Component
class Numbering {

    private final JdbcClient database;
    private final Clock clock;

    Numbering(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String next() {
        int year = Year.now(clock).getValue();
        int last = database.sql("""
                        insert into submissions.numbering as n (year, last) values (?, 1)
                        on conflict (year) do update set last = n.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        return "%d-%04d".formatted(year, last);
    }
}
