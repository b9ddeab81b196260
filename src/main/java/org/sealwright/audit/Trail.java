package org.sealwright.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail. Entries are inserted unchained, so that acts never wait for each other; {@link TrailSequencer} chains
 * them soon after. Records for ISO/IEC 17065, 7.12.
 */
@Service
public class Trail {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Trail(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Records an act in the transaction that carries it out; refused where there is none. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    @AllowedToAnyone("whoever may act is recorded; the act itself was authorised")
    public void record(AuditedEvent event) {
        UUID id = Ids.next();
        database.sql("""
                        insert into audit.entry (id, at, actor, organisation, act, subject_type, subject, maker_id, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .param(id)
                .param(Timestamp.from(clock.instant()))
                .param(event.actor().id())
                .param(event.actor().organisation())
                .param(event.act())
                .param(event.subjectType())
                .param(event.subject())
                .param(event.maker())
                .param(json.writeValueAsString(event.details()))
                .update();
        database.sql("insert into platform.pending (kind, entry) values ('audit', ?)")
                .param(id)
                .update();
    }

    /** Keeps a text that a person wrote beside the trail, and gives the digest under which entries may name it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @AllowedToAnyone("called by an act that was authorised")
    public Sha256 keep(String text) {
        Sha256 digest = Sha256.of(text);
        database.sql("insert into audit.text (digest, body, at) values (?, ?, ?) on conflict do nothing")
                .param(digest.toString())
                .param(text)
                .param(Timestamp.from(clock.instant()))
                .update();
        return digest;
    }
}
