package org.sealwright.notifications;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.NotFound;
import org.sealwright.web.Paged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Mails of a portal without SMTP, for whoever develops or tries it. They carry links that open accounts: so the inbox is
 * there only where the portal's public address is this very machine, or where {@code sealwright.inbox} is {@code open}.
 */
@Service
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final JdbcClient database;
    private final boolean open;

    Inbox(
            JdbcClient database,
            Mailing mailing,
            PublicAddress address,
            @Value("${sealwright.inbox:auto}") String setting) {
        this.database = database;
        this.open = !mailing.hasSmtp() && isWanted(setting, address);
        if (!open && !mailing.hasSmtp()) {
            LOG.warn("No SMTP server is set (SPRING_MAIL_HOST): mails wait in notifications.outbox and reach nobody");
        }
    }

    /** @throws NotFound where there is no inbox */
    @AllowedToAnyone("there is an inbox only on a developer's own machine")
    public Paged<Line> list(int page) {
        requireOpen();
        long total = database.sql("select count(*) from notifications.outbox")
                .query(Long.class)
                .single();
        List<Line> lines = database.sql("""
                        select id, recipient, subject, at from notifications.outbox order by at desc, id desc offset ? limit ?
                        """)
                .params(Paged.offset(page, total), Paged.USUAL_SIZE)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return Paged.of(lines, page, total);
    }

    /** @throws NotFound where there is no inbox, or no such mail */
    @AllowedToAnyone("there is an inbox only on a developer's own machine")
    public Mail mail(UUID id) {
        requireOpen();
        return database.sql("select recipient, subject, body, at from notifications.outbox where id = ?")
                .param(id)
                .query(Mail.class)
                .optional()
                .orElseThrow(() -> new NotFound("mail", id));
    }

    private void requireOpen() {
        if (!open) {
            throw new NotFound("inbox", "on this portal");
        }
    }

    private static boolean isWanted(String setting, PublicAddress address) {
        return switch (setting) {
            case "open" -> true;
            case "closed" -> false;
            default ->
                THIS_MACHINE.contains(String.valueOf(URI.create(address.url()).getHost()));
        };
    }

    record Line(UUID id, String recipient, String subject, Instant at) {}

    /** A mail; its body's lines that are an address become a link on the page. */
    record Mail(String recipient, String subject, String body, Instant at) {

        public List<String> lines() {
            return body.lines().toList();
        }
    }
}
