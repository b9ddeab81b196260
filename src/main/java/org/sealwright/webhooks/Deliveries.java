package org.sealwright.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealChanged;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue of messages. They are put in with the change that they tell of, in its transaction; a node claims what is due by
 * row locks that others skip, and for a minute only, so that what a node took with it when it died is sent by another. A
 * receiver may so get a message twice, under the same id.
 */
@Service
class Deliveries {

    static final int BATCH = 32;

    /** Longer than an attempt can take. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient database;
    private final TransparencyLog log;
    private final WebhookKey key;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Deliveries(
            JdbcClient database,
            TransparencyLog log,
            WebhookKey key,
            PublicAddress address,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.log = log;
        this.key = key;
        this.address = address;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A message for everybody who is told; who is paused finds it waiting later. */
    @EventListener
    void on(SealChanged change) {
        Timestamp now = Timestamp.from(clock.instant());
        List<UUID> subscribers = database.sql("select id from webhooks.subscriber where state <> 'REMOVED'")
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
        for (UUID subscriber : subscribers) {
            database.sql("""
                            insert into webhooks.delivery
                              (id, subscriber_id, number, seq, event, status, at, log_entry, queued_at, next_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (subscriber_id, number, seq) do nothing
                            """)
                    .params(
                            Ids.next(),
                            subscriber,
                            change.seal().value(),
                            change.seq(),
                            change.event().word(),
                            change.status().word(),
                            Timestamp.from(change.at()),
                            change.logEntry(),
                            now,
                            now)
                    .update();
        }
    }

    /** Claims messages that are due and that this node can sign. */
    @Transactional
    @AllowedTo(jobs = true)
    public List<DueDelivery> claim(Actor job) {
        Instant now = clock.instant();
        List<UUID> ids = database.sql("""
                        select d.id from webhooks.delivery d join webhooks.subscriber s on s.id = d.subscriber_id
                        where d.state = 'WAITING' and d.next_at <= ? and s.state = 'ACTIVE' and s.secret_of = ?
                        order by d.next_at, d.id limit ? for update of d skip locked
                        """)
                .params(Timestamp.from(now), key.name(), BATCH)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
        return ids.stream().map(id -> claim(id, now)).toList();
    }

    private DueDelivery claim(UUID id, Instant now) {
        String body = database.sql("select * from webhooks.delivery where id = ?")
                .param(id)
                .query((row, index) -> body(row))
                .single();
        return database.sql("""
                        update webhooks.delivery d set attempts = d.attempts + 1, tried_at = ?, next_at = ?, body = ?
                        from webhooks.subscriber s where d.id = ? and s.id = d.subscriber_id
                        returning d.id, s.id as subscriber, s.name, s.address, s.generation, d.body, d.attempts, d.queued_at
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(CLAIM)), body, id)
                .query((row, index) -> new DueDelivery(
                        row.getObject("id", UUID.class),
                        row.getObject("subscriber", UUID.class),
                        row.getString("name"),
                        URI.create(row.getString("address")),
                        row.getInt("generation"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(row.getTimestamp("queued_at")).toInstant()))
                .single();
    }

    /** What is sent; made at the first attempt, by when the log has mostly given the event its place. */
    private String body(ResultSet row) throws SQLException {
        String kept = row.getString("body");
        if (kept != null) {
            return kept;
        }
        String number = row.getString("number");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", number);
        data.put("seq", row.getInt("seq"));
        data.put("event", row.getString("event"));
        data.put("status", row.getString("status"));
        data.put(
                "at", Objects.requireNonNull(row.getTimestamp("at")).toInstant().toString());
        log.entry(row.getObject("log_entry", UUID.class))
                .ifPresent(leaf -> leaf.index().ifPresent(index -> data.put("logIndex", index)));
        data.put("seal", address.url("/api/v1/seals/" + number));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", row.getObject("id", UUID.class).toString());
        message.put("type", "seal." + row.getString("event"));
        message.put("timestamp", data.get("at"));
        message.put("data", data);
        return json.writeValueAsString(message);
    }

    /** Writes down how an attempt went, and what follows. */
    @Transactional
    @AllowedTo(jobs = true)
    public void tried(Actor job, DueDelivery delivery, Receiver.Answer answer) {
        Instant now = clock.instant();
        Optional<Duration> pause = answer.isTaken() ? Optional.empty() : Backoff.after(delivery.attempts());
        String state = answer.isTaken() ? "DELIVERED" : pause.isPresent() ? "WAITING" : "DEAD";
        int written = database.sql("""
                        update webhooks.delivery set state = :state, next_at = :next, answer = :answer, problem = :problem
                        where id = :id and state = 'WAITING' and attempts = :attempts
                        """)
                .param("state", state)
                .param("next", Timestamp.from(now.plus(pause.orElse(Duration.ZERO))))
                .param("answer", answer.code())
                .param("problem", answer.problem())
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
        if (written == 1 && "DEAD".equals(state)) {
            String number = database.sql("select number from webhooks.delivery where id = ?")
                    .param(delivery.id())
                    .query(String.class)
                    .single();
            events.publishEvent(new WebhookDead(
                    delivery.subscriber(), delivery.id(), delivery.name(), number, LocalDate.now(clock)));
        }
    }

    /** Forgets what came to its end long ago, and what waits for somebody who was removed while it was put in. */
    @Transactional
    @AllowedTo(jobs = true)
    public void forget(Actor job) {
        database.sql("""
                        delete from webhooks.delivery d using webhooks.subscriber s
                        where s.id = d.subscriber_id and d.queued_at < ? and (d.state <> 'WAITING' or s.state = 'REMOVED')
                        """).param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
