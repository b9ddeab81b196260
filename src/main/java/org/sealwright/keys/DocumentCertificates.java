package org.sealwright.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealwright.platform.DataDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The certificates of document keys: the chain that a trust service issued, where it lies in the data folder. Else each key
 * certifies itself under the body's name, and who relies on a document compares the key with the published one; all nodes
 * show the same certificate, so it is made once and kept in the database.
 */
@Component
class DocumentCertificates {

    static final String CHAIN = "document-certificate.pem";

    private final JdbcClient database;
    private final KeyRows rows;
    private final KeyTerms terms;
    private final DataDirectory directory;

    DocumentCertificates(JdbcClient database, KeyRows rows, KeyTerms terms, DataDirectory directory) {
        this.terms = terms;
        this.directory = directory;
        this.database = database;
        this.rows = rows;
    }

    List<X509Certificate> of(SigningKey key, String body) {
        return issued(key)
                .orElseGet(() -> List.of(kept(key.kid(), body).orElseGet(() -> {
                    make(key, body);
                    return kept(key.kid(), body).orElseThrow();
                })));
    }

    /** The chain from the data folder, where there is one and its first certificate is of this key. */
    private Optional<List<X509Certificate>> issued(SigningKey key) {
        return chain().filter(chain ->
                chain.getFirst().getPublicKey().equals(key.pair().getPublic()));
    }

    /** What a trust service issued, the key's own certificate first; empty where nothing was put there. */
    Optional<List<X509Certificate>> chain() {
        Path file = directory.resolve(CHAIN);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return chain.isEmpty() ? Optional.empty() : Optional.of(chain);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(file + " holds no certificates", e);
        }
    }

    /** Every certificate ever made, newest key first. */
    List<X509Certificate> all() {
        return database.sql("""
                        select c.der from keys.certificate c join keys.key k using (kid)
                        order by k.not_before desc, c.not_after desc, c.kid, c.subject
                        """).query(byte[].class).list().stream()
                .map(der -> parse(Objects.requireNonNull(der)))
                .toList();
    }

    private void make(SigningKey key, String body) {
        PublishedKey published = rows.all().stream()
                .filter(one -> one.kid().equals(key.kid()))
                .findFirst()
                .orElseThrow();
        X509Certificate made =
                KeyCertificate.ofDocuments(key, body, published.announcedAt(), terms.certificateEnd(published));
        try {
            database.sql("""
                            insert into keys.certificate (kid, subject, der, not_after) values (?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(
                            key.kid(),
                            body,
                            made.getEncoded(),
                            Timestamp.from(made.getNotAfter().toInstant()))
                    .update();
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate that was just made has a form", e);
        }
    }

    private Optional<X509Certificate> kept(String kid, String body) {
        return database.sql("select der from keys.certificate where kid = ? and subject = ?")
                .params(kid, body)
                .query(byte[].class)
                .optional()
                .map(DocumentCertificates::parse);
    }

    private static X509Certificate parse(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate in the database is none", e);
        }
    }
}
