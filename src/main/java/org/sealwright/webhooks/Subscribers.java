package org.sealwright.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.audit.Act;
import org.sealwright.audit.Trail;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of changes: administrators of the body add them, and nobody else names an address that the portal calls. */
@Service
class Subscribers {

    private static final int LAST = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 1000;

    private final JdbcClient database;
    private final WebhookKey key;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final boolean allowsPrivate;
    private final Clock clock;

    Subscribers(
            JdbcClient database,
            WebhookKey key,
            ApplicationEventPublisher events,
            Trail trail,
            @Value("${sealwright.webhooks.private-receivers:false}") boolean allowsPrivate,
            Clock clock) {
        this.database = database;
        this.key = key;
        this.events = events;
        this.trail = trail;
        this.allowsPrivate = allowsPrivate;
        this.clock = clock;
    }

    /** All who are not removed, by name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Subscriber> all(Actor actor) {
        return database.sql(SELECT + " where s.state <> 'REMOVED' order by lower(s.name), s.id")
                .query(this::subscriber)
                .list();
    }

    /** @throws NotFound if there is none, or it was removed */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public Subscriber require(Actor actor, UUID id) {
        return find(id).orElseThrow(() -> new NotFound("webhook", id));
    }

    /** The last messages to one subscriber, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Delivery> lastDeliveries(Actor actor, UUID id) {
        return database.sql("""
                        select * from webhooks.delivery where subscriber_id = ? order by queued_at desc, id desc limit ?
                        """).params(id, LAST).query(Subscribers::delivery).list();
    }

    /**
     * Adds one; the secret is derived and can be read off this answer alone.
     *
     * @param id that the form was given; sent twice, it is added once and the secret is not said again
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public Optional<String> add(Actor actor, UUID id, String name, String address) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refused.at("name", "webhooks.refused.name", LONGEST_NAME);
        }
        String usable = usable(address);
        int added = database.sql("""
                        insert into webhooks.subscriber (id, name, address, secret_of, added_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id, called, usable, key.name(), Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        events.publishEvent(act(actor, "added", id));
        return Optional.of(key.written(id, 1));
    }

    /**
     * Gives it another secret; the one before counts no more.
     *
     * @param seen the generation of the secret that is to end: a form sent twice, or by two people, ends no secret that was
     *     handed over a moment ago
     * @throws Refused if it ended already
     */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public String renew(Actor actor, UUID id, int seen) {
        int renewed = database.sql("""
                        update webhooks.subscriber set generation = generation + 1, secret_of = ?, version = version + 1
                        where id = ? and state <> 'REMOVED' and generation = ?
                        """).params(key.name(), id, seen).update();
        if (renewed == 0) {
            require(actor, id);
            throw new Refused("webhooks.refused.renewed");
        }
        events.publishEvent(act(actor, "secret-renewed", id));
        return key.written(id, seen + 1);
    }

    /** Messages wait until it is resumed. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void pause(Actor actor, UUID id) {
        turn(actor, id, "ACTIVE", "PAUSED", "paused");
    }

    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void resume(Actor actor, UUID id) {
        turn(actor, id, "PAUSED", "ACTIVE", "resumed");
    }

    /** What waits for it is not sent any more. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void remove(Actor actor, UUID id) {
        turn(actor, id, null, "REMOVED", "removed");
        database.sql("update webhooks.delivery set state = 'CANCELLED' where subscriber_id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    /** Tries at once, and from the beginning, what was given up. */
    @Transactional
    @AllowedTo(Role.ADMINISTRATOR)
    public void retry(Actor actor, UUID id) {
        require(actor, id);
        int again =
                database.sql("""
                        update webhooks.delivery set state = 'WAITING', attempts = 0, next_at = ?
                        where subscriber_id = ? and state = 'DEAD'
                        """).params(Timestamp.from(clock.instant()), id).update();
        if (again > 0) {
            events.publishEvent(act(actor, "retried", id));
        }
    }

    private void turn(Actor actor, UUID id, @Nullable String from, String to, String word) {
        int turned = database.sql("""
                        update webhooks.subscriber set state = :to, version = version + 1
                        where id = :id and state <> 'REMOVED' and (cast(:from as text) is null or state = :from)
                        """)
                .param("to", to)
                .param("id", id)
                .param("from", from)
                .update();
        if (turned == 1) {
            events.publishEvent(act(actor, word, id));
        } else if (find(id).isEmpty()) {
            throw new NotFound("webhook", id);
        }
    }

    private Optional<Subscriber> find(UUID id) {
        return database.sql(SELECT + " where s.state <> 'REMOVED' and s.id = ?")
                .param(id)
                .query(this::subscriber)
                .optional();
    }

    /** Only what can be called at all, at a port that webhooks go to; where its name leads is looked at each time it is called. */
    private String usable(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                    || allowsPrivate && "http".equalsIgnoreCase(uri.getScheme());
            if (secure
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && uri.toString().length() <= LONGEST_ADDRESS) {
                if (!Ports.isAllowed(uri)) {
                    throw Refused.at("address", "webhooks.refused.port");
                }
                return uri.toString();
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Refused.at("address", "webhooks.refused.address");
    }

    /** Names who it is about by the digest of name and address, too: neither ever changes. */
    private Act act(Actor actor, String word, UUID id) {
        String receiver = database.sql("select name || chr(10) || address from webhooks.subscriber where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new Act(actor, "webhooks.subscriber." + word, "webhook", id)
                .with(Map.of("receiver", trail.keep(receiver).toString()));
    }

    private static final String SELECT = """
            select s.*, (select count(*) from webhooks.delivery d where d.subscriber_id = s.id and d.state = 'WAITING') as waiting,
              (select count(*) from webhooks.delivery d where d.subscriber_id = s.id and d.state = 'DEAD') as dead
            from webhooks.subscriber s""";

    private Subscriber subscriber(ResultSet row, int index) throws SQLException {
        return new Subscriber(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                Subscriber.State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getTimestamp("added_at")).toInstant(),
                row.getInt("generation"),
                key.name().equals(row.getString("secret_of")),
                row.getLong("waiting"),
                row.getLong("dead"));
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        int answer = row.getInt("answer");
        boolean unanswered = row.wasNull();
        String state = row.getString("state");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("event"),
                state,
                row.getInt("attempts"),
                Objects.requireNonNull(row.getTimestamp("queued_at")).toInstant(),
                instant(row.getTimestamp("tried_at")),
                "WAITING".equals(state) ? instant(row.getTimestamp("next_at")) : null,
                unanswered ? null : answer,
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
