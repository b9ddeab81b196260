package org.sealwright.organisations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions in the transaction of the act that ends them, so that nobody goes on with what was just taken away. */
@Component
class Sessions {

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    /** The next request of each finds nobody signed in. */
    void endAllOf(UUID account) {
        database.sql("delete from platform.spring_session where principal_name = ?")
                .param(account.toString())
                .update();
    }
}
