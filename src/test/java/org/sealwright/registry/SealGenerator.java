package org.sealwright.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.catalogue.EditionId;
import org.sealwright.catalogue.Modality;
import org.sealwright.verification.SealNumber;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the registry with seals that nobody issued, for benches: a million in minutes. Rows are as the projector writes them,
 * with every provision of the edition in the document, and read as valid, suspended and so on until the sweep, a day later,
 * asks for credentials that do not exist. The same index gives the same seal.
 */
@TestComponent
public class SealGenerator {

    private static final int AT_ONCE = 2_000;
    private static final int WORKERS = 2;
    /** Different outcomes of an evaluation; a seal has one of them. */
    private static final int EVALUATIONS = 24;

    private static final EditionId EDITION = new EditionId("en-303-645-v3.1.3");
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String HOST = "https://seals.example";

    private final JdbcClient database;
    private final DataSource connections;
    private final DriverManagerDataSource owner;
    private final JsonMapper json;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String[] evaluations;

    SealGenerator(
            JdbcClient database,
            DataSource connections,
            JdbcConnectionDetails server,
            FlywayConnectionDetails owner,
            JsonMapper json,
            Catalogue catalogue) {
        this.database = database;
        this.connections = connections;
        this.owner = new DriverManagerDataSource(
                server.getJdbcUrl(), String.valueOf(owner.getUsername()), String.valueOf(owner.getPassword()));
        this.json = json;
        Edition edition = catalogue.edition(EDITION).orElseThrow();
        this.evaluations = IntStream.range(0, EVALUATIONS)
                .mapToObj(i -> json.writeValueAsString(evaluation(edition, i)))
                .toArray(String[]::new);
    }

    /** Adds seals until the registry has so many, and brings the database's statistics up to date. */
    public void growTo(long size) throws Exception {
        long first = database.sql("select count(*) from registry.seal")
                .query(Long.class)
                .single();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (long from = first; from < size; from += AT_ONCE) {
                long start = from;
                int count = (int) Math.min(AT_ONCE, size - from);
                all.add(threads.submit(() -> {
                    insertPatiently(start, count);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        tidy();
    }

    /** The seal with this index, whether or not it has been inserted. */
    public static SealNumber number(long index) {
        // An odd factor visits every one of 2^40 integers once, without an order that anybody sees.
        long n = (index + 1) * 0x5DEECE66DL & (1L << 40) - 1;
        long all = n << 10 | n % 1021;
        var typed = new StringBuilder();
        for (int shift = 45; shift >= 0; shift -= 5) {
            typed.append(CROCKFORD.charAt((int) (all >>> shift) & 31));
        }
        return SealNumber.parse(typed.toString());
    }

    /** What the seal with this index is about. */
    static ShelfOfNames.Thing thing(long index) {
        return ShelfOfNames.draw(random(index));
    }

    private static SplittableRandom random(long index) {
        return new SplittableRandom(index * 0x9E3779B97F4A7C15L);
    }

    /** An act brings one seal's words, in one order; two batches of thousands may well wait for each other. */
    private void insertPatiently(long first, int count) throws SQLException {
        while (true) {
            try {
                insert(first, count);
                return;
            } catch (SQLException e) {
                if (!PSQLState.DEADLOCK_DETECTED.getState().equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private void insert(long first, int count) throws SQLException {
        String[] documents = new String[count];
        Integer[] places = new Integer[count];
        for (int i = 0; i < count; i++) {
            documents[i] = json.writeValueAsString(document(first + i));
            places[i] = 1 + (int) ((first + i) % EVALUATIONS);
        }
        try (Connection connection = connections.getConnection();
                var statement = connection.prepareStatement("""
                        insert into registry.seal (number, revision, status, status_since, document, product, maker, category,
                          level, models, gtins, issued_at, changed_at, valid_from, valid_until, support_ends,
                          credential_finding, revocation_finding, suspension_finding, log_finding, log_index, credential,
                          verified_at)
                        select d ->> 'number', 1, upper(d ->> 'status'), (d ->> 'statusSince')::timestamptz,
                          d || jsonb_build_object('provisions', made.evaluation),
                          d #>> '{product,name}', d #>> '{product,maker}', d #>> '{product,category}', d ->> 'level',
                          array(select jsonb_array_elements_text(d #> '{product,models}')),
                          array(select jsonb_array_elements_text(d #> '{product,gtins}')),
                          (d ->> 'validFrom')::timestamptz, (d ->> 'statusSince')::timestamptz,
                          (d ->> 'validFrom')::timestamptz, (d ->> 'validUntil')::timestamptz, (d ->> 'supportEnds')::date,
                          'GENUINE', case d ->> 'status' when 'withdrawn' then 'SET' when 'terminated' then 'SET' else 'CLEAR' end,
                          case d ->> 'status' when 'suspended' then 'SET' else 'CLEAR' end,
                          'INCLUDED', (d #>> '{history,-1,logIndex}')::bigint,
                          'sha-256:' || encode(sha256(convert_to(d ->> 'number', 'UTF8')), 'hex'), ?
                        from (select cast(document as jsonb) as d, kept.evaluation
                          from unnest(cast(? as text[]), cast(? as int[])) as given (document, place)
                          join unnest(cast(? as jsonb[])) with ordinality kept (evaluation, place) using (place)) made
                        on conflict (number) do nothing
                        """)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(2, connection.createArrayOf("text", documents));
            statement.setArray(3, connection.createArrayOf("int4", places));
            statement.setArray(4, connection.createArrayOf("text", evaluations));
            statement.executeUpdate();
        }
    }

    private PublicSeal document(long index) {
        SplittableRandom random = random(index);
        ShelfOfNames.Thing thing = ShelfOfNames.draw(random);
        Instant issued = now.minus(random.nextLong(5 * 365), ChronoUnit.DAYS).minusSeconds(random.nextLong(86_400));
        boolean renewed = issued.isBefore(now.minus(3 * 365, ChronoUnit.DAYS)) && random.nextInt(10) < 8;
        Instant until = issued.plus(renewed ? 6 * 365 : 3 * 365, ChronoUnit.DAYS);
        String status = status(random.nextInt(1_000), until);
        String firmware = (1 + random.nextInt(6)) + "." + random.nextInt(12) + "." + random.nextInt(30);
        SealNumber number = number(index);
        List<PublicSeal.Event> history = history(index, issued, renewed, status);
        LocalDate supportEnds = issued.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(36 + random.nextInt(84))
                .withDayOfMonth(28);
        return new PublicSeal(
                number.value(),
                renewed ? 2 : 1,
                status,
                history.getLast().at(),
                history.getLast().publicReason(),
                null,
                null,
                null,
                new PublicSeal.Product(
                        thing.name(),
                        thing.maker(),
                        thing.brand(),
                        thing.category(),
                        thing.models(),
                        thing.gtins(),
                        List.of("" + (char) ('A' + random.nextInt(4))),
                        new PublicSeal.Firmware(firmware, List.of(firmware))),
                "connected-product-1.0",
                random.nextInt(10) < 5 ? "I" : random.nextInt(10) < 8 ? "II" : "III",
                "Every mandatory provision that applies to the product is fulfilled.",
                EDITION.value(),
                issued,
                until,
                supportEnds,
                "security@" + thing.brand().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "x") + ".example",
                null,
                List.of(),
                history,
                HOST + "/credentials/" + number,
                HOST + "/seals/" + number + "/proof",
                HOST + "/seals/" + number + "/mark.svg",
                HOST + "/seals/" + number);
    }

    private String status(int chance, Instant until) {
        if (until.isBefore(now)) {
            return "expired";
        }
        return chance < 12 ? "suspended" : chance < 37 ? "withdrawn" : chance < 47 ? "terminated" : "active";
    }

    private List<PublicSeal.Event> history(long index, Instant issued, boolean renewed, String status) {
        List<PublicSeal.Event> events = new ArrayList<>();
        events.add(new PublicSeal.Event("issued", issued, 1, null, index * 3));
        if (renewed) {
            events.add(new PublicSeal.Event("renewed", issued.plus(2 * 365, ChronoUnit.DAYS), 2, null, index * 3 + 1));
        }
        if (!"active".equals(status)) {
            String reason = "expired".equals(status) ? null : "The update of last month was not delivered.";
            Instant at = now.minus(index % 200, ChronoUnit.DAYS);
            events.add(new PublicSeal.Event(
                    status, at.isBefore(issued) ? issued : at, renewed ? 2 : 1, reason, index * 3 + 2));
        }
        return events;
    }

    private static List<PublicSeal.Provision> evaluation(Edition edition, int which) {
        SplittableRandom random = new SplittableRandom(which);
        return edition.provisions().stream()
                .map(provision -> {
                    boolean mandatory = provision.modality() == Modality.MANDATORY;
                    String outcome = random.nextInt(6) == 0
                            ? "not-applicable"
                            : !mandatory && random.nextInt(6) == 0 ? "not-met" : "met";
                    return new PublicSeal.Provision(
                            provision.id().value(),
                            provision.title(),
                            provision.modality().letter(),
                            outcome,
                            note(random, outcome));
                })
                .toList();
    }

    private static @Nullable String note(SplittableRandom random, String outcome) {
        return "met".equals(outcome) && random.nextInt(5) == 0
                ? "Every unit has its own; it is printed under the base and can be changed in the app."
                : null;
    }

    /** Statistics and the map of what is visible to all, as they would be on a database that has run for a while. */
    private void tidy() {
        JdbcClient.create(owner).sql("vacuum (analyze)").update();
    }
}
