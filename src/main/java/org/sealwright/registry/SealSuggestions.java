package org.sealwright.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What may be meant by the words typed so far: a seal's number or a barcode, kinds, makers, then products whose name begins
 * so, then products that have every word. Live seals only, but for a number. Asked for at every key, so every step reads a few rows.
 */
@Service
class SealSuggestions {

    static final int MOST = 8;

    private static final int SHORTEST = 2;
    private static final int MOST_KINDS = 2;
    private static final int MOST_MAKERS = 2;
    /** Several seals may go by the same name. */
    private static final int LOOKED_AT = 40;
    /** Words so short begin too many others. */
    private static final int SHORTEST_BEGINNING = 3;

    private final JdbcClient reader;
    private final SealShelf shelf;
    private final ProductKinds kinds;
    private final WordMeaning meaning;

    SealSuggestions(@Qualifier("reader") JdbcClient reader, SealShelf shelf, ProductKinds kinds, WordMeaning meaning) {
        this.meaning = meaning;
        this.reader = reader;
        this.shelf = shelf;
        this.kinds = kinds;
    }

    @AllowedToAnyone("the registry is public")
    public List<Suggestion> of(SealQuery query) {
        String typed = query.words().strip();
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>(numbered(query));
        SealShelf.Folded folded = shelf.folded(typed);
        if (!all.isEmpty() || String.join("", folded.words()).length() < SHORTEST) {
            return all;
        }
        Map<String, String> titles = kinds.titles();
        kinds.meantBy(typed).stream()
                .limit(MOST_KINDS)
                .forEach(kind ->
                        all.add(new Suggestion("kind", titles.getOrDefault(kind, kind), "", list("category", kind))));
        makers(folded).forEach(maker -> all.add(new Suggestion("maker", maker, "", list("maker", maker))));
        products(folded, MOST - all.size(), all);
        return List.copyOf(all);
    }

    private List<Suggestion> numbered(SealQuery query) {
        String tokens = query.barcode()
                .map(barcode -> TokenQuery.gtin(barcode.fourteen()))
                .orElse("");
        return reader.sql("""
                        select number, product, maker from registry.findable
                        where number = :number or :tokens <> '' and tokens @@ cast(:tokens as tsquery)
                        order by ended, number limit :most
                        """)
                .param("number", query.number())
                .param("tokens", tokens)
                .param("most", MOST)
                .query((row, index) -> new Suggestion(
                        "seal",
                        row.getString("number"),
                        row.getString("product") + " · " + row.getString("maker"),
                        "/seals/" + row.getString("number")))
                .list();
    }

    private List<String> makers(SealShelf.Folded folded) {
        String begun = String.join(" ", folded.words());
        return reader.sql("""
                        select name from registry.maker where folded like :begun || '%' or folded like '% ' || :begun || '%'
                        order by folded like :begun || '%' desc, length(folded), name limit :most
                        """)
                .param("begun", begun)
                .param("most", MOST_MAKERS)
                .query((row, index) -> row.getString(1))
                .list();
    }

    private void products(SealShelf.Folded folded, int most, List<Suggestion> all) {
        Set<String> known = new HashSet<>();
        add(begunWith(folded), most, known, all);
        String last = folded.words().getLast();
        if (known.size() < most && last.length() >= SHORTEST_BEGINNING) {
            add(withWords(folded), most - known.size(), known, all);
        }
    }

    private static void add(List<Product> found, int most, Set<String> known, List<Suggestion> all) {
        found.stream()
                .filter(product -> known.add(product.name() + "\n" + product.maker()))
                .limit(most)
                .forEach(product -> all.add(
                        new Suggestion("product", product.name(), product.maker(), "/seals/" + product.number())));
    }

    private List<Product> begunWith(SealShelf.Folded folded) {
        return reader.sql("""
                        select number, product, maker from registry.findable
                        where not ended and name like :begun || '%' order by name, number limit :most
                        """)
                .param("begun", String.join(" ", folded.words()))
                .param("most", LOOKED_AT)
                .query((row, index) ->
                        new Product(row.getString("number"), row.getString("product"), row.getString("maker")))
                .list();
    }

    private List<Product> withWords(SealShelf.Folded folded) {
        String tokens = String.join(" & ", meaning.plainTerms(folded.words())) + " & " + TokenQuery.whole("s=active");
        return reader.sql("select number, product, maker from registry.found(cast(:tokens as tsquery), null, :most)")
                .param("tokens", tokens)
                .param("most", LOOKED_AT)
                .query((row, index) ->
                        new Product(row.getString("number"), row.getString("product"), row.getString("maker")))
                .list();
    }

    private static String list(String name, String value) {
        return UriComponentsBuilder.fromPath("/seals")
                .queryParam(name, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    private record Product(String number, String name, String maker) {}
}
