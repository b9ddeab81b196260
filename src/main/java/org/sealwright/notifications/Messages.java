package org.sealwright.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.web.Paged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages inside the portal: each person's own. */
@Service
public class Messages {

    private static final String VIEW =
            "select id, words, arguments, address, at, read_at is not null as read from notifications.message ";

    private final JdbcClient database;
    private final Clock clock;

    Messages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Tells a person something, once for each cause. */
    @Transactional
    @AllowedTo(jobs = true)
    public void tell(Actor job, UUID account, Message message) {
        database.sql("""
                        insert into notifications.message (id, account_id, cause, words, arguments, address, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, cause) do nothing
                        """)
                .param(Ids.next())
                .param(account)
                .param(message.cause())
                .param(message.words())
                .param(message.arguments().toArray(String[]::new))
                .param(message.address())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** What the actor has not read, newest first; twenty at most. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<MessageView> unread(Actor actor) {
        return database.sql(VIEW + "where account_id = ? and read_at is null order by at desc, id desc limit 20")
                .param(actor.id())
                .query(Messages::view)
                .list();
    }

    /** All the actor's messages, newest first. */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public Paged<MessageView> all(Actor actor, int page) {
        long total = database.sql("select count(*) from notifications.message where account_id = ?")
                .param(actor.id())
                .query(Long.class)
                .single();
        List<MessageView> items = database.sql(VIEW + "where account_id = ? order by at desc, id desc offset ? limit ?")
                .params(actor.id(), Paged.offset(page, total), Paged.USUAL_SIZE)
                .query(Messages::view)
                .list();
        return Paged.of(items, page, total);
    }

    /** @throws NotFound if it is not the actor's */
    @Transactional
    @AllowedTo(everyRole = true)
    public void markRead(Actor actor, UUID message) {
        int marked = database.sql("""
                        update notifications.message set read_at = coalesce(read_at, ?) where id = ? and account_id = ?
                        """)
                .params(Timestamp.from(clock.instant()), message, actor.id())
                .update();
        if (marked == 0) {
            throw new NotFound("message", message);
        }
    }

    private static MessageView view(ResultSet row, int number) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getString("words"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("address"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getBoolean("read"));
    }
}
