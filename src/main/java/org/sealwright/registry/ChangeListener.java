package org.sealwright.registry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from PostgreSQL that a seal changed, over a connection of its own that no pooler stands in. While it can't hear,
 * nothing is answered from prepared bytes.
 */
@Component
class ChangeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    static final String NAME = "sealwright-changes";

    private static final int PATIENCE_MILLIS = 500;

    private final JdbcConnectionDetails details;
    private final PreparedAnswers answers;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    ChangeListener(JdbcConnectionDetails details, PreparedAnswers answers) {
        this.details = details;
        this.answers = answers;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("registry-changes").start(this::listenForEver);
    }

    private void listenForEver() {
        while (running) {
            try (Connection connection = DriverManager.getConnection(details.getJdbcUrl(), signIn())) {
                listen(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Changes of seals can't be heard; answering without prepared bytes ({})", e.getMessage());
                }
            } finally {
                answers.deaf();
            }
            pause();
        }
    }

    /** The name tells an operator which of the portal's connections this is. */
    private Properties signIn() {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(details.getUsername()));
        properties.setProperty("password", String.valueOf(details.getPassword()));
        properties.setProperty("ApplicationName", NAME);
        return properties;
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen sealwright_seal");
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        answers.hear();
        while (running) {
            PGNotification[] heard = postgres.getNotifications(PATIENCE_MILLIS);
            if (heard != null && heard.length > 0) {
                for (PGNotification notification : heard) {
                    String[] words = notification.getParameter().split(" ");
                    answers.changed(words[0], Long.parseLong(words[1]));
                }
            } else if (!connection.isValid(1)) {
                throw new SQLException("the connection does not answer");
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
