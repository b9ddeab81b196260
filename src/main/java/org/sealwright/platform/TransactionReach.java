package org.sealwright.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL the reach of the transaction on this thread, and the body's zone, so that {@code current_date} is the
 * legal day there too. Both settings end with the transaction.
 */
@Component
class TransactionReach {

    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<Clock> clock;

    TransactionReach(ObjectProvider<DataSource> dataSource, ObjectProvider<Clock> clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** An empty text means none. */
    void set(String reach) {
        DataSource source = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('sealwright.reach', ?, true), set_config('TimeZone', ?, true)")) {
            statement.setString(1, reach);
            statement.setString(2, clock.getObject().getZone().getId());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The reach of a transaction could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
