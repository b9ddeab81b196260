package org.sealwright.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists seals for working pages; row-level security leaves out what a person may not see. */
@Service
public class SealLines {

    private final JdbcClient database;

    SealLines(JdbcClient database) {
        this.database = database;
    }

    /** Those that end next come first, those that have ended last. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Paged<SealLine> page(Actor actor, int page) {
        long total = database.sql("select count(*) from seals.seal")
                .query(Long.class)
                .single();
        List<SealLine> lines = database.sql("""
                        select s.number, s.status, s.status_since, s.valid_until,
                          v.certificate->'product'->>'name' as product, v.certificate->'holder'->>'name' as maker
                        from seals.seal s join seals.version v on v.number = s.number and v.version = s.version
                        order by s.status in ('ACTIVE', 'SUSPENDED') desc, s.valid_until, s.number offset ? limit ?
                        """)
                .params(Paged.offset(page, Paged.USUAL_SIZE), Paged.USUAL_SIZE)
                .query(SealLines::line)
                .list();
        return new Paged<>(lines, Paged.valid(page), Paged.USUAL_SIZE, total);
    }

    private static SealLine line(ResultSet row, int number) throws SQLException {
        return new SealLine(
                new SealNumber(row.getString("number")),
                row.getString("product"),
                row.getString("maker"),
                SealStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(row.getTimestamp("status_since")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("valid_until")).toInstant());
    }
}
