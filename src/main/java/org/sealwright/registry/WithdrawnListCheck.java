package org.sealwright.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.integrity.Check;
import org.sealwright.integrity.Differences;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether every daily list is the one that was signed, names the one before it, and lacks no product that was suspended or
 * withdrawn then and is still.
 */
@Service
class WithdrawnListCheck implements Check {

    /** A day's list is there minutes after midnight; a day and two hours without one and nobody makes them. */
    private static final Duration OVERDUE = Duration.ofHours(26);

    private final JdbcClient database;
    private final PublishedKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    WithdrawnListCheck(JdbcClient database, PublishedKeys keys, JsonMapper json, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @AllowedToAnyone("a word of the program")
    public String name() {
        return "withdrawn-lists";
    }

    @Override
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public long run(Actor job, Differences differences) {
        JWKSet published = keys.listKeys();
        List<LocalDate> days = database.sql("select day from registry.withdrawn_list order by day")
                .query((row, index) -> row.getObject("day", LocalDate.class))
                .list();
        SignedList before = null;
        for (LocalDate day : days) {
            SignedList list = database.sql("select * from registry.withdrawn_list where day = ?")
                    .param(day)
                    .query(WithdrawnLists::list)
                    .single();
            look(list, before, published, differences);
            before = list;
        }
        if (before != null) {
            lookForLacking(before, differences);
        }
        return days.size();
    }

    private void look(SignedList list, @Nullable SignedList before, JWKSet published, Differences differences) {
        String compact = list.compact();
        if (!Sha256.of(compact).equals(list.digest()) || !isGenuine(compact, published)) {
            differences.add("withdrawn-list-not-genuine", list.day().toString());
            return;
        }
        WithdrawnList said = read(list);
        String previous = before == null ? null : before.digest().toString();
        if (said == null
                || !said.day().equals(list.day())
                || said.count() != said.items().size()
                || !Objects.equals(said.previous(), previous)) {
            differences.add("withdrawn-list-differs", list.day().toString());
        }
    }

    private static boolean isGenuine(String compact, JWKSet published) {
        try {
            JWSObject token = JWSObject.parse(compact);
            JWK key = published.getKeyByKeyId(token.getHeader().getKeyID());
            return key != null
                    && WithdrawnList.TYPE.equals(
                            String.valueOf(token.getHeader().getType()))
                    && token.verify(new ECDSAVerifier(key.toECKey()));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable WithdrawnList read(SignedList list) {
        try {
            return json.readValue(list.payload(), WithdrawnList.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What the newest list should have and has not; and whether it is the newest that should be. */
    private void lookForLacking(SignedList newest, Differences differences) {
        Instant now = clock.instant();
        if (newest.madeAt().plus(OVERDUE).isBefore(now)) {
            differences.add("withdrawn-list-overdue", newest.day().toString());
        }
        WithdrawnList said = read(newest);
        Set<String> listed = new HashSet<>();
        if (said != null) {
            said.items().forEach(item -> listed.add(item.number()));
        }
        database.sql("""
                        select number from registry.seal where status in ('SUSPENDED', 'WITHDRAWN', 'TERMINATED')
                          and changed_at < ? order by number
                        """).param(java.sql.Timestamp.from(newest.madeAt())).query(row -> {
            if (!listed.contains(row.getString("number"))) {
                differences.add("withdrawn-list-lacks", row.getString("number"));
            }
        });
    }
}
