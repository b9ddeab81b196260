package org.sealwright.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.sealwright.shared.Actor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Shows what somebody sees who looks after the owner of the database changed what nobody may change; then undoes it. */
@TestComponent
public class Tampering {

    private final FlywayConnectionDetails owner;
    private final JdbcClient database;
    private final Tries tries;

    Tampering(FlywayConnectionDetails owner, JdbcClient database, Tries tries) {
        this.owner = owner;
        this.database = database;
        this.tries = tries;
    }

    /** @param sql one statement, which has to change at least one row */
    public <T> T seen(Actor job, String sql, Supplier<T> look) throws Exception {
        asOwner("""
                create or replace function public.tamper(statement text) returns bigint
                  language plpgsql security definer as $$
                declare changed bigint;
                begin execute statement; get diagnostics changed = row_count; return changed; end $$;
                grant execute on function public.tamper to sealwright_app
                """);
        try {
            return tries.as(job, () -> {
                long changed = database.sql("select public.tamper(?)")
                        .param(sql)
                        .query(Long.class)
                        .single();
                if (changed == 0) {
                    throw new AssertionError("Changed nothing: " + sql);
                }
                T seen = look.get();
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return seen;
            });
        } finally {
            asOwner("drop function public.tamper");
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
