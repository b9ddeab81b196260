package org.sealwright.platform;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts PostgreSQL in the data folder unless {@code SPRING_DATASOURCE_URL} names a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            DataDirectory directory, @Value("${sealwright.database-binaries:}") String binaries)
            throws IOException, SQLException {
        return new EmbeddedDatabase(directory, binaries);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseRole.APP.roleName();
            }

            @Override
            public String getPassword() {
                return database.password(DatabaseRole.APP);
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return DatabaseRole.OWNER.roleName();
            }

            @Override
            public String getPassword() {
                return database.password(DatabaseRole.OWNER);
            }

            @Override
            public @Nullable String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
