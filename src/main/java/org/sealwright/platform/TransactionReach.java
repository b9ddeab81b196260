package org.sealwright.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Tells PostgreSQL the reach of the transaction on this thread; the setting ends with the transaction. */
@Component
class TransactionReach {

    private final ObjectProvider<DataSource> dataSource;

    TransactionReach(ObjectProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** An empty text means none. */
    void set(String reach) {
        DataSource source = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('sealwright.reach', ?, true)")) {
            statement.setString(1, reach);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The reach of a transaction could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
