package org.sealwright.registry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole registry as one file: read through a cursor in one snapshot, row by row, into a packed file in the data folder,
 * and sent from there. So it needs the same memory whatever its length, and a reader with a slow line holds no connection to
 * the database. A file serves all readers until a seal changes, and for a minute at most.
 */
@Service
class RegistryExport {

    private static final int ROWS_AT_ONCE = 500;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String FOLDER = "exports";

    private final JdbcTemplate rows;
    private final TransactionTemplate snapshot;
    private final PreparedAnswers answers;
    private final ListedSeals seals;
    private final DataDirectory data;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Form, Made> made = new EnumMap<>(Form.class);
    private final ReentrantLock making = new ReentrantLock();

    RegistryExport(
            @Qualifier("reader") DataSource reader,
            PreparedAnswers answers,
            ListedSeals seals,
            DataDirectory data,
            JsonMapper json,
            Clock clock) {
        this.rows = new JdbcTemplate(reader);
        this.rows.setFetchSize(ROWS_AT_ONCE);
        this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(reader));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.answers = answers;
        this.seals = seals;
        this.data = data;
        this.json = json;
        this.clock = clock;
        forgetOld();
    }

    /** What a portal left that stopped without notice. */
    private void forgetOld() {
        try (Stream<Path> left = Files.list(data.folder(FOLDER))) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is now, opened; one reader makes it, who comes meanwhile waits for it. */
    @AllowedToAnyone("the registry is public")
    public Opened open(Form form) {
        making.lock();
        try {
            Made before = made.get(form);
            if (before != null && isGood(before)) {
                return Opened.of(before);
            }
            Made now = make(form);
            made.put(form, now);
            if (before != null) {
                Files.deleteIfExists(before.packed()); // who reads it reads on
            }
            return Opened.of(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.unlock();
        }
    }

    private boolean isGood(Made before) {
        return answers.isHearing()
                && before.changes() == answers.changes()
                && before.asOf().plus(KEPT).isAfter(clock.instant())
                && Files.exists(before.packed());
    }

    private Made make(Form form) throws IOException {
        long changes = answers.changes();
        Instant asOf = clock.instant();
        Path file = Files.createTempFile(data.folder(FOLDER), "registry", ".gz");
        MessageDigest digest = sha256();
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file));
                Writer writer = new BufferedWriter(
                        new OutputStreamWriter(new DigestOutputStream(packed, digest), StandardCharsets.UTF_8))) {
            snapshot.executeWithoutResult(status -> write(form, asOf, writer));
        }
        return new Made(file, HexFormat.of().formatHex(digest.digest()).substring(0, 32), asOf, changes);
    }

    private void write(Form form, Instant asOf, Writer writer) {
        try {
            writer.write(form.head());
            rows.query("select " + ListedSeals.COLUMNS + " from registry.seal order by number", row -> {
                PublicSeal seal = seals.read(RegistryRows.entry(row, json), asOf);
                try {
                    writer.write(form.line(seal, json));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** As what the registry can be had. */
    enum Form {
        CSV("text/csv;charset=UTF-8;header=present") {
            @Override
            String head() {
                return Csv.row(List.of(
                        "number",
                        "answer",
                        "status",
                        "statusSince",
                        "statusReason",
                        "product",
                        "brand",
                        "maker",
                        "category",
                        "models",
                        "gtins",
                        "hardwareRevisions",
                        "firmware",
                        "scheme",
                        "level",
                        "edition",
                        "validFrom",
                        "validUntil",
                        "supportEnds",
                        "securityContact",
                        "page"));
            }

            @Override
            String line(PublicSeal seal, JsonMapper json) {
                PublicSeal.Product product = seal.product();
                return Csv.row(List.of(
                        seal.number(),
                        text(seal.answer()),
                        seal.status(),
                        seal.statusSince().toString(),
                        text(seal.statusReason()),
                        product.name(),
                        product.brand(),
                        product.maker(),
                        product.category(),
                        Csv.all(product.models()),
                        Csv.all(product.gtins()),
                        Csv.all(product.hardwareRevisions()),
                        Csv.all(product.firmware().covered()),
                        seal.scheme(),
                        seal.level(),
                        seal.edition(),
                        seal.validFrom().toString(),
                        seal.validUntil().toString(),
                        seal.supportEnds().toString(),
                        text(seal.securityContact()),
                        seal.self()));
            }
        },
        NDJSON("application/x-ndjson") {
            @Override
            String head() {
                return "";
            }

            @Override
            String line(PublicSeal seal, JsonMapper json) {
                return json.writeValueAsString(ApiSeal.of(seal)) + "\n";
            }
        };

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }

        abstract String head();

        abstract String line(PublicSeal seal, JsonMapper json);

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /**
     * A file that a reader can read to its end, whether or not another one takes its place meanwhile.
     *
     * @param length of the packed bytes
     */
    record Opened(Made made, InputStream packed, long length) implements AutoCloseable {

        static Opened of(Made made) throws IOException {
            return new Opened(made, Files.newInputStream(made.packed()), Files.size(made.packed()));
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }

    /**
     * A file that was made.
     *
     * @param packed where it lies, gzipped
     * @param digest of what it unpacks to
     * @param asOf the moment whose answers it holds
     * @param changes how often something had changed before
     */
    record Made(Path packed, String digest, Instant asOf, long changes) {}
}
