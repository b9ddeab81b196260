package org.sealwright.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DurabilityTests {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on"})
    void runsNoTestDatabase(String setting, String value) {
        assertThat(database.sql("select current_setting(?)")
                        .param(setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void asksForAPasswordByScram() {
        assertThat(database.sql("select current_setting('password_encryption')")
                        .query(String.class)
                        .single())
                .isEqualTo("scram-sha-256");
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("sealwright_app");
    }
}
