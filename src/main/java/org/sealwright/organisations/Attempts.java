package org.sealwright.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sealwright.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries, so that passwords and addresses can't be guessed in numbers. A try is counted before its outcome is known:
 * many at once don't slip past the limit. Kept in the database, so that all nodes count together.
 */
@Component
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts one try of a kind by or for somebody; gives whether it stays within what the window allows. */
    boolean allows(Limit limit, String subject) {
        Instant now = clock.instant();
        int tries = database.sql("""
                        insert into organisations.attempt as a (subject, tries, until) values (:subject, 1, :until)
                        on conflict (subject) do update set
                          tries = case when a.until <= :now then 1 else a.tries + 1 end,
                          until = case when a.until <= :now then excluded.until else a.until end
                        returning tries
                        """)
                .param("subject", digest(limit, subject))
                .param("until", Timestamp.from(now.plus(WINDOW)))
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
        return tries <= limit.most;
    }

    /** The try was a good one; it does not count. */
    void forgive(Limit limit, String subject) {
        database.sql("update organisations.attempt set tries = greatest(0, tries - 1) where subject = ?")
                .param(digest(limit, subject))
                .update();
    }

    /** Starts from nothing again. */
    void forget(Limit limit, String subject) {
        database.sql("delete from organisations.attempt where subject = ?")
                .param(digest(limit, subject))
                .update();
    }

    int forgetPast() {
        return database.sql("delete from organisations.attempt where until < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String digest(Limit limit, String subject) {
        return Sha256.of(limit.name() + " " + subject).toString();
    }

    /** What is counted, and how much of it a window allows. */
    enum Limit {
        /** One account from one place: what a person who forgot needs. */
        SIGN_IN_FROM(5),
        /** One account from anywhere: many places that guess together. */
        SIGN_IN_ACCOUNT(25),
        /** One place, any account: a company behind one address signs in there. */
        SIGN_IN_PLACE(60),
        /** Mails to one address. */
        MAIL_TO(3),
        /** Mails asked for from one place. */
        MAIL_FROM(20);

        private final int most;

        Limit(int most) {
            this.most = most;
        }
    }
}
