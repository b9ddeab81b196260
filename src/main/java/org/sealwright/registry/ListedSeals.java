package org.sealwright.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.verification.FirmwareFinding;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many seals at once for programs, without their provisions and events: whole lists in the order of the number, and the
 * seals of up to a thousand keys in one round trip. A row that a lagging replica has in an older state than was announced is
 * read from the primary.
 */
@Service
class ListedSeals {

    /** How many seals one key of a lookup is answered with; a key that has more says so. */
    static final int MOST_A_KEY = 10;

    /** All that an answer rests on; provisions and events, nine tenths of a document, stay in the database. */
    static final String COLUMNS =
            "number, revision, status, credential_finding, revocation_finding, suspension_finding, log_finding, log_index,"
                    + " verified_at, misused, (document - 'provisions' - 'history') || '{\"provisions\": [], \"history\": []}' as document";

    private final JdbcClient reader;
    private final PublicRegistry registry;
    private final PreparedAnswers answers;
    private final Inquiries inquiries;
    private final SealLists lists;
    private final JsonMapper json;
    private final Clock clock;

    ListedSeals(
            @Qualifier("reader") JdbcClient reader,
            PublicRegistry registry,
            PreparedAnswers answers,
            Inquiries inquiries,
            SealLists lists,
            JsonMapper json,
            Clock clock) {
        this.reader = reader;
        this.registry = registry;
        this.answers = answers;
        this.inquiries = inquiries;
        this.lists = lists;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The seals that a query finds, in the order of their numbers.
     *
     * @param place where the part before ended
     * @param most how many are wanted
     */
    @AllowedToAnyone("the registry is public")
    public Part part(SealQuery query, Place place, int most) {
        if (!place.alike()) {
            List<PublicSeal> named = page(query, false, place, most + 1);
            if (!named.isEmpty() || query.words().isBlank() || !place.after().isEmpty()) {
                return Part.of(named, most, false);
            }
        }
        return Part.of(page(query, true, place, most + 1), most, true);
    }

    private List<PublicSeal> page(SealQuery query, boolean alike, Place place, int most) {
        List<String> numbers = numbers(query, alike, place.after(), most);
        return reader
                .sql("select " + COLUMNS
                        + " from registry.seal where number = any(:numbers) order by number collate \"C\"")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> RegistryRows.entry(row, json))
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private List<String> numbers(SealQuery query, boolean alike, String after, int most) {
        String number = query.number();
        if (!number.isEmpty() && registry.find(number).isPresent()) {
            return number.compareTo(after) > 0 && inquiries.leaves(query, number) ? List.of(number) : List.of();
        }
        SealShelf.Inquiry inquiry = inquiries.of(query, alike);
        return inquiry == null ? List.of() : lists.numbers(inquiry, after, most);
    }

    /** The seals that carry each key, in the order of the keys; of one key at most {@link #MOST_A_KEY} and one more. */
    @AllowedToAnyone("the registry is public")
    public Map<Integer, List<PublicSeal>> carrying(List<Key> keys) {
        Map<Integer, Map<String, PublicSeal>> found = new HashMap<>();
        reader.sql("""
                        with asked as (select * from unnest(:places::integer[], :kinds::text[], :texts::text[]) as a (place, kind, text))
                        select a.place, %s from asked a cross join lateral (
                            select number as hit from registry.seal where a.kind = 'NUMBER' and number = a.text
                          union all
                            (select hit from (select number as hit from registry.seal
                              where a.kind = 'GTIN' and gtins @> array[a.text] offset 0) g order by hit limit :most)
                          union all
                            (select hit from (select number as hit from registry.seal
                              where a.kind = 'MODEL' and models @> array[a.text] offset 0) m order by hit limit :most)
                        ) f join registry.seal s on s.number = f.hit order by a.place, s.number
                        """.formatted(COLUMNS))
                .param("places", keys.stream().map(Key::place).toArray(Integer[]::new))
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("texts", keys.stream().map(Key::text).toArray(String[]::new))
                .param("most", MOST_A_KEY + 1)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("place"), place -> new LinkedHashMap<>())
                            .put(row.getString("number"), read(RegistryRows.entry(row, json)));
                });
        Map<Integer, List<PublicSeal>> lists = new HashMap<>();
        found.forEach((place, seals) -> lists.put(place, new ArrayList<>(seals.values())));
        return lists;
    }

    private PublicSeal read(RegistryEntry entry) {
        return read(entry, clock.instant());
    }

    /** A seal as it is at an instant: of a row that was read here, or of a newer one that was announced meanwhile. */
    PublicSeal read(RegistryEntry entry, Instant now) {
        String number = entry.document().number();
        RegistryEntry newest = entry.revision() >= answers.floor(number)
                ? entry
                : registry.find(number).orElse(entry);
        return newest.readAt(now, FirmwareFinding.NOT_ASKED);
    }

    /** What somebody asks about a seal by: its number, or a barcode or model of its product. */
    enum Kind {
        NUMBER,
        GTIN,
        MODEL
    }

    /**
     * One way to write one thing that is asked for.
     *
     * @param place of what was asked; a barcode has several keys with the same one
     */
    record Key(int place, Kind kind, String text) {}

    /**
     * Where a part of a list ends.
     *
     * @param after number of the last seal before the part; empty at the beginning
     * @param alike whether the list is of what is spelled alike
     */
    record Place(String after, boolean alike) {

        static final Place BEGINNING = new Place("", false);
    }

    /**
     * A part of a list.
     *
     * @param next where the following part begins; {@code null} after the last
     */
    record Part(List<PublicSeal> seals, @Nullable Place next) {

        static Part of(List<PublicSeal> oneMore, int most, boolean alike) {
            if (oneMore.size() <= most) {
                return new Part(oneMore, null);
            }
            List<PublicSeal> seals = oneMore.subList(0, most);
            return new Part(seals, new Place(seals.getLast().number(), alike));
        }
    }
}
