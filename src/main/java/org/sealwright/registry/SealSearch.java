package org.sealwright.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.AllowedToAnyone;
import org.sealwright.registry.SealShelf.Inquiry;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Paged;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds seals by what a person knows: product, maker, brand, model, kind, barcode, seal number. Accents and case are folded,
 * words may be begun. Where nothing is called so, what is spelled alike is found instead ({@code pg_trgm}).
 */
@Service
class SealSearch {

    private final JdbcClient reader;
    private final SealShelf shelf;
    private final SealLists lists;
    private final Inquiries inquiries;
    private final JsonMapper json;
    private final Clock clock;

    SealSearch(
            @Qualifier("reader") JdbcClient reader,
            SealShelf shelf,
            SealLists lists,
            Inquiries inquiries,
            JsonMapper json,
            Clock clock) {
        this.reader = reader;
        this.shelf = shelf;
        this.lists = lists;
        this.inquiries = inquiries;
        this.json = json;
        this.clock = clock;
    }

    /** The seal whose number this is, however it is typed; none if it is no number or not ours. */
    @AllowedToAnyone("the registry is public")
    public Optional<SealNumber> byNumber(SealQuery query) {
        return Optional.of(query.number())
                .filter(number -> !number.isEmpty())
                .flatMap(number -> RegistryRows.find(reader, json, number))
                .map(found -> new SealNumber(found.document().number()));
    }

    /** A page, by its number, of a list that is compared as a whole; the first one of a longer list. */
    @AllowedToAnyone("the registry is public")
    public Found search(SealQuery query, int page) {
        return found(query, null, Math.max(0, page - 1), Paged.USUAL_SIZE);
    }

    /**
     * The page of a list that begins behind a place.
     *
     * @param cursor the {@code next} of the page before; {@code null} or empty begins the list
     * @throws UnknownPlaceException if no page ever gave that cursor
     */
    @AllowedToAnyone("the registry is public")
    public Found searchAfter(SealQuery query, @Nullable String cursor) {
        ListPlace after = cursor == null || cursor.isEmpty() ? null : ListPlace.parse(cursor);
        return found(query, after, 0, Paged.USUAL_SIZE);
    }

    private Found found(SealQuery query, @Nullable ListPlace after, int skippedPages, int size) {
        if (!query.number().isEmpty()) {
            List<SealHit> numbered = shelf.hits(List.of(query.number()), clock.instant());
            if (!numbered.isEmpty() && inquiries.leaves(query, query.number())) {
                return new Found(numbered, numbered.size(), 1, false, "", Facets.NONE);
            }
        }
        int skip = (int) Math.min((long) skippedPages * size, SealLists.CAP);
        if (after == null || !after.order().alike()) {
            Inquiry named = inquiries.of(query, false);
            if (named == null) {
                return Found.NOTHING;
            }
            SealLists.Page page = lists.page(named, false, after, skip, size);
            if (!page.seals().isEmpty() || page.total() != 0 || query.words().isBlank() || after != null) {
                return found(page, false, skippedPages);
            }
        }
        Inquiry alike = inquiries.of(query, true);
        return alike == null ? Found.NOTHING : found(lists.page(alike, true, after, skip, size), true, skippedPages);
    }

    private Found found(SealLists.Page page, boolean alike, int skippedPages) {
        List<SealHit> hits =
                shelf.hits(page.seals().stream().map(Listed::number).toList(), clock.instant());
        String next = page.next() == null ? "" : page.next().toString();
        return new Found(hits, page.total(), skippedPages + 1, alike, next, page.facets());
    }

    /** The seals that changed last. */
    @AllowedToAnyone("the registry is public")
    public List<SealHit> recent(int most) {
        return shelf.hits(shelf.recent(most), clock.instant());
    }

    /**
     * What was found.
     *
     * @param total how many there are; -1 where there are more than anybody counts
     * @param page which page of them this is
     * @param alike whether nothing is called so, and these are only spelled alike
     * @param next the cursor behind which the list goes on; empty on the last page
     */
    record Found(List<SealHit> hits, int total, int page, boolean alike, String next, Facets facets) {

        static final Found NOTHING = new Found(List.of(), 0, 1, false, "", Facets.NONE);

        public boolean isCounted() {
            return total >= 0;
        }

        /** How many are counted at most. */
        public int atLeast() {
            return SealLists.CAP;
        }

        /** The list as numbered pages, where it is counted. */
        public Paged<SealHit> paged() {
            return new Paged<>(hits, page, Paged.USUAL_SIZE, Math.max(total, 0));
        }
    }
}
