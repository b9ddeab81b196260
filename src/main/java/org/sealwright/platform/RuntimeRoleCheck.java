package org.sealwright.platform;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a database role that could undo what the database guards: one that owns tables, bypasses
 * row-level security, or may change the trail or the log.
 */
@Component
class RuntimeRoleCheck {

    private final JdbcClient database;

    RuntimeRoleCheck(JdbcClient database) {
        this.database = database;
    }

    @EventListener(ApplicationStartedEvent.class)
    void check() {
        refuseIf(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
                "may bypass row-level security");
        refuseIf("""
                select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'usage')
                    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%')
                """, "owns tables");
        List<String> changeable =
                database.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname in ('audit', 'transparency') and c.relname <> 'text'
                          and has_table_privilege(c.oid, 'update, delete, truncate')
                        order by 1
                        """).query((row, number) -> row.getString(1)).list();
        if (!changeable.isEmpty()) {
            throw refusal("may change the trail (" + String.join(", ", changeable) + ")");
        }
    }

    private void refuseIf(String question, String fault) {
        if (database.sql(question).query(Boolean.class).single()) {
            throw refusal(fault);
        }
    }

    private static StartRefused refusal(String fault) {
        return new StartRefused(
                "The database role that the portal runs as " + fault + ".",
                "Run the portal as sealwright_app, made by db/roles.sql; see docs/operations.md.");
    }
}
