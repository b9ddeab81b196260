package org.sealwright.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL the {@link Reach} of each transaction; the setting ends with the transaction. */
@Component
class ReachTransactionListener implements TransactionExecutionListener {

    private final ObjectProvider<DataSource> dataSource;

    ReachTransactionListener(ObjectProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        String reach = Reach.current();
        if (beginFailure != null || reach == null) {
            return;
        }
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
