package org.sealwright.seals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates as documents: written once a version and language, never changed. The trail names their digests. */
@Repository
class CertificateRows {

    private static final Actor PORTAL = Actor.system("seals.certificates");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateRows(
            JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    Optional<byte[]> find(String number, int version, Locale language) {
        return transaction.execute(status -> read(number, version, language));
    }

    /** @return what is kept: another node may have been quicker */
    byte[] keep(SealView seal, Locale language, byte[] content) {
        return transaction.execute(status -> {
            insert(seal, language, content);
            return read(seal.number().value(), seal.version(), language).orElseThrow();
        });
    }

    private Optional<byte[]> read(String number, int version, Locale language) {
        return database.sql("""
                        select content from seals.certificate_document where number = ? and version = ? and language = ?
                        """)
                .params(number, version, language.getLanguage())
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private void insert(SealView seal, Locale language, byte[] content) {
        Sha256 digest = Sha256.of(content);
        int kept = database.sql("""
                        insert into seals.certificate_document
                          (number, version, language, maker_id, content, digest, made_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        seal.number().value(),
                        seal.version(),
                        language.getLanguage(),
                        seal.maker(),
                        content,
                        digest.hex(),
                        Timestamp.from(clock.instant()))
                .update();
        if (kept == 1) {
            events.publishEvent(new Act(PORTAL, "seals.certificate.filed", "seal", seal.number())
                    .of(seal.maker())
                    .with(Map.of(
                            "version",
                            seal.version(),
                            "language",
                            language.getLanguage(),
                            "document",
                            digest.toString())));
        }
    }
}
