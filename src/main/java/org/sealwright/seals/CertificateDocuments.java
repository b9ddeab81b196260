package org.sealwright.seals;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sealwright.documents.NotSigned;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Certificates as signed documents. Each is made when somebody first asks for it, and kept: every later reader gets the same
 * bytes, and nobody can have the portal typeset and sign all day. Whether a seal's state lets its certificate go out is the
 * caller's to know.
 */
@Service
public class CertificateDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateDocuments.class);

    /** A reader waits that long while another certificate is being made, which takes about a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SealReading seals;
    private final CertificateRows rows;
    private final CertificateWriting writing;
    private final Semaphore desk = new Semaphore(1);

    CertificateDocuments(SealReading seals, CertificateRows rows, CertificateWriting writing) {
        this.seals = seals;
        this.rows = rows;
        this.writing = writing;
    }

    /** The certificate of a seal's present version; none where it can't be made now. */
    @AllowedTo(everyRole = true, jobs = true)
    public Optional<byte[]> of(Actor actor, SealNumber number, int version, Locale language) {
        Optional<byte[]> kept = rows.find(number.value(), version, language);
        return kept.isPresent() ? kept : atTheDesk(actor, number, version, language);
    }

    /** One at a time: who waited may find it made. */
    private Optional<byte[]> atTheDesk(Actor actor, SealNumber number, int version, Locale language) {
        try {
            if (!desk.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return rows.find(number.value(), version, language).or(() -> made(actor, number, version, language));
        } catch (NotSigned e) {
            LOG.error("The certificate of {} could not be made: {}", number, e.getMessage());
            return Optional.empty();
        } finally {
            desk.release();
        }
    }

    /** Written outside of any transaction. Of stored bytes that are not those that were signed nothing is made. */
    private Optional<byte[]> made(Actor actor, SealNumber number, int version, Locale language) {
        return seals.find(actor, number)
                .filter(seal -> seal.version() == version)
                .flatMap(seal -> seals.credential(actor, number, version)
                        .filter(credential -> Sha256.of(credential).equals(seal.credential()))
                        .map(credential -> rows.keep(seal, language, writing.written(seal, credential, language))));
    }
}
