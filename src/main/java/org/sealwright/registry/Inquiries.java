package org.sealwright.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.registry.SealShelf.Folded;
import org.sealwright.registry.SealShelf.Inquiry;
import org.springframework.stereotype.Component;

/** Turns what somebody asks into what rows are asked for. */
@Component
class Inquiries {

    private final SealShelf shelf;
    private final ProductKinds kinds;
    private final WordMeaning meaning;

    Inquiries(SealShelf shelf, ProductKinds kinds, WordMeaning meaning) {
        this.shelf = shelf;
        this.kinds = kinds;
        this.meaning = meaning;
    }

    /**
     * A query, word for word or as its words may have been meant.
     *
     * @return {@code null} if nothing can answer it
     */
    @Nullable
    Inquiry of(SealQuery query, boolean alike) {
        boolean worded = !query.words().isBlank();
        Folded words = shelf.folded(query.words().strip());
        if (worded && words.words().isEmpty()) {
            return null;
        }
        TokenQuery narrowed =
                TokenQuery.narrowed(query, shelf.folded(query.maker()).joined());
        if (alike) {
            return alike(query, narrowed, words);
        }
        return worded ? named(query, narrowed, words) : all(query, narrowed);
    }

    /** Whether the seal with this number is among what the query is narrowed to, whatever its words are. */
    boolean leaves(SealQuery query, String number) {
        Inquiry narrowed = query.isNarrowed() ? of(query.withoutWords(), false) : null;
        return narrowed == null || shelf.holds(narrowed, number);
    }

    private static Inquiry all(SealQuery query, TokenQuery narrowed) {
        return new Inquiry(narrowed.text(), null, query.updatesUntil(), MatchScore.NONE);
    }

    /** Every word, as it is or begun, or what it means as a kind; or the whole as model, name or barcode. */
    private Inquiry named(SealQuery query, TokenQuery narrowed, Folded words) {
        List<String> exact = exact(query, words);
        Set<String> ways = new LinkedHashSet<>(exact);
        ways.add("(" + String.join(" & ", meaning.terms(words.words())) + ")");
        kinds.meantBy(query.words()).forEach(kind -> ways.add(TokenQuery.kind(kind)));
        return new Inquiry(
                narrowed.and(ways).text(),
                narrowed.and(exact).text(),
                query.updatesUntil(),
                new MatchScore(words.words()));
    }

    private static List<String> exact(SealQuery query, Folded words) {
        List<String> exact =
                new ArrayList<>(List.of(TokenQuery.model(words.joined()), TokenQuery.name(words.joined())));
        query.barcode().ifPresent(barcode -> exact.add(TokenQuery.gtin(barcode.fourteen())));
        return exact;
    }

    /** The same with each word as it may have been meant; {@code null} if nothing is spelled like any of them. */
    private @Nullable Inquiry alike(SealQuery query, TokenQuery narrowed, Folded words) {
        List<String> terms = meaning.alike(words.words());
        TokenQuery asked = narrowed;
        for (String term : terms) {
            asked = asked.and(List.of(term));
        }
        return terms.isEmpty()
                ? null
                : new Inquiry(asked.text(), null, query.updatesUntil(), new MatchScore(words.words()));
    }
}
