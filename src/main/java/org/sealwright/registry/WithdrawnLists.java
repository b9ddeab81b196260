package org.sealwright.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealwright.keys.ListSigning;
import org.sealwright.platform.AllowedTo;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The daily lists of suspended and withdrawn products: made once for a day, signed, and kept as they are. */
@Service
class WithdrawnLists {

    static final String PATH = "/lists/withdrawn";

    private static final String PUBLIC = "the lists are public";
    private static final String SELECT =
            "select day, made_at, header, payload, signature, digest, items from registry.withdrawn_list ";

    private final JdbcClient database;
    private final JdbcClient reader;
    private final ListSigning signing;
    private final PublicAddress address;
    private final JsonMapper json;
    private final Clock clock;

    WithdrawnLists(
            JdbcClient database,
            @Qualifier("reader") JdbcClient reader,
            ListSigning signing,
            PublicAddress address,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.reader = reader;
        this.signing = signing;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    /** Makes the list of the present legal day, unless there is one. A day on which no node ran has none. */
    @Transactional
    @AllowedTo(jobs = true)
    public void makeTodays(Actor job) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('registry.withdrawn_list', 7))")
                .query((row, index) -> true)
                .single();
        LocalDate today = LocalDate.now(clock);
        Optional<SignedList> newest = newest(database);
        if (newest.isEmpty() || newest.get().day().isBefore(today)) {
            keep(make(today, newest.map(SignedList::digest)));
        }
    }

    private SignedList make(LocalDate day, Optional<Sha256> previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<WithdrawnList.Item> items = withdrawn(now);
        WithdrawnList list = new WithdrawnList(
                address.did(),
                address.url(PATH + "/" + day),
                day,
                now,
                previous.map(Sha256::toString).orElse(null),
                items.size(),
                items);
        return SignedList.of(day, now, signing.sign(WithdrawnList.TYPE, json.writeValueAsString(list)), items.size());
    }

    /** By what the public is answered: a bit that is set in a status list counts, whatever the row says. */
    private List<WithdrawnList.Item> withdrawn(Instant now) {
        return database
                .sql("select " + ListedSeals.COLUMNS + " from registry.seal where status <> 'ACTIVE'"
                        + " or revocation_finding = 'SET' or suspension_finding = 'SET' order by number")
                .query((row, index) -> RegistryRows.entry(row, json).readAt(now, FirmwareFinding.NOT_ASKED))
                .list()
                .stream()
                .filter(seal -> Answer.SUSPENDED.word().equals(seal.answer())
                        || Answer.WITHDRAWN.word().equals(seal.answer()))
                .map(WithdrawnList.Item::of)
                .toList();
    }

    private void keep(SignedList list) {
        database.sql("""
                        insert into registry.withdrawn_list (day, made_at, header, payload, signature, digest, items)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        list.day(),
                        Timestamp.from(list.madeAt()),
                        list.header(),
                        list.payload(),
                        list.signature(),
                        list.digest().hex(),
                        list.items())
                .update();
    }

    @AllowedToAnyone(PUBLIC)
    public Optional<SignedList> newest() {
        return newest(reader);
    }

    private static Optional<SignedList> newest(JdbcClient client) {
        return client.sql(SELECT + "order by day desc limit 1")
                .query(WithdrawnLists::list)
                .optional();
    }

    @AllowedToAnyone(PUBLIC)
    public Optional<SignedList> of(LocalDate day) {
        return reader.sql(SELECT + "where day = ?")
                .param(day)
                .query(WithdrawnLists::list)
                .optional();
    }

    /** The days that have lists, newest first, without what the lists say. */
    @AllowedToAnyone(PUBLIC)
    public List<Kept> kept() {
        return reader.sql("select day, digest, items from registry.withdrawn_list order by day desc")
                .query((row, index) -> new Kept(
                        row.getObject("day", LocalDate.class),
                        address.url(PATH + "/" + row.getObject("day", LocalDate.class)),
                        new Sha256(row.getString("digest")).toString(),
                        row.getInt("items")))
                .list();
    }

    static SignedList list(ResultSet row, int index) throws SQLException {
        return new SignedList(
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(row.getTimestamp("made_at")).toInstant(),
                row.getString("header"),
                row.getString("payload"),
                row.getString("signature"),
                new Sha256(row.getString("digest")),
                row.getInt("items"));
    }

    /** Names a list that is kept. */
    record Kept(LocalDate day, String address, String digest, int count) {}
}
