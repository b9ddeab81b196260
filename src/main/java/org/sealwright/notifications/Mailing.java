package org.sealwright.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends each mail once: over SMTP where {@code spring.mail.host} is set, else into the outbox. That it was sent is written
 * before it is, in the same transaction: a mail that failed is tried again, and after a crash in between goes out twice
 * rather than never.
 */
@Service
class Mailing {

    private final JdbcClient database;
    private final @Nullable JavaMailSender smtp;
    private final String from;
    private final Clock clock;

    Mailing(
            JdbcClient database,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${sealwright.mail.from:}") String from,
            PublicAddress address,
            Clock clock) {
        this.database = database;
        this.smtp = smtp.getIfAvailable();
        this.from = from.isBlank() ? "no-reply@" + address.host().replaceAll(":\\d+$", "") : from;
        this.clock = clock;
    }

    @Transactional
    @AllowedTo(jobs = true)
    public void send(Actor job, Letter letter) {
        if (!isFirst(letter.cause())) {
            return;
        }
        if (smtp == null) {
            keep(letter);
        } else {
            smtp.send(message(letter));
        }
    }

    boolean hasSmtp() {
        return smtp != null;
    }

    private boolean isFirst(String cause) {
        return database.sql("insert into notifications.sent (cause, at) values (?, ?) on conflict do nothing")
                        .params(cause, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void keep(Letter letter) {
        database.sql("insert into notifications.outbox (id, recipient, subject, body, at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        letter.recipient(),
                        letter.subject(),
                        letter.body(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private SimpleMailMessage message(Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.body());
        return message;
    }
}
