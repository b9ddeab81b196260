package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads single seals for the public, as the reader role. A replica that lags behind an announced change is passed over. */
@Service
class PublicRegistry {

    private final JdbcClient reader;
    private final JdbcClient primary;
    private final JsonMapper json;
    private final PreparedAnswers answers;
    private final Clock clock;

    PublicRegistry(
            @Qualifier("reader") JdbcClient reader,
            JdbcClient primary,
            JsonMapper json,
            PreparedAnswers answers,
            Clock clock) {
        this.reader = reader;
        this.primary = primary;
        this.json = json;
        this.answers = answers;
        this.clock = clock;
    }

    @AllowedToAnyone("the registry is public")
    public Optional<RegistryEntry> find(String number) {
        Optional<RegistryEntry> found = RegistryRows.find(reader, json, number);
        long floor = answers.floor(number);
        return found.isPresent() && found.get().revision() >= floor || floor == 0
                ? found
                : RegistryRows.find(primary, json, number);
    }

    @AllowedToAnyone("the time is no secret")
    public Instant now() {
        return clock.instant();
    }

    /** When the present legal day ends. */
    @AllowedToAnyone("the time is no secret")
    public Instant midnight() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(zone()).toInstant();
    }

    @AllowedToAnyone("the body's zone is public")
    public ZoneId zone() {
        return clock.getZone();
    }
}
