package org.sealwright.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each typed word may mean: a word of a product or maker, one that begins so, a kind of product. */
@Component
class WordMeaning {

    private static final int MOST_NAMED = 30;
    private static final int SPELLINGS = 5;
    private static final int SHORTEST_MISSPELLED = 3;

    private final SealShelf shelf;
    private final ProductKinds kinds;

    WordMeaning(SealShelf shelf, ProductKinds kinds) {
        this.shelf = shelf;
        this.kinds = kinds;
    }

    /** Terms of a tsquery, one a word. */
    List<String> terms(Collection<String> words) {
        Map<String, List<String>> known = known(words);
        return words.stream().map(word -> term(word, known)).toList();
    }

    /** The same without kinds. */
    List<String> plainTerms(Collection<String> words) {
        Map<String, List<String>> known = known(words);
        return words.stream()
                .map(word -> TokenQuery.word(word, known.getOrDefault(TokenQuery.beginning(word), List.of())))
                .toList();
    }

    /**
     * For each word the term, and those of words that are spelled alike; empty if nothing is spelled like any of them. What is
     * too short to be told from another is passed over: "hearth hb".
     */
    List<String> alike(Collection<String> words) {
        Map<String, List<String>> spelled = words.stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELLED)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), word -> shelf.spelledLike(word, SPELLINGS)));
        if (spelled.values().stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        Map<String, List<String>> known = known(words);
        return words.stream()
                .filter(spelled::containsKey)
                .map(word -> {
                    Set<String> ways = new LinkedHashSet<>(List.of(term(word, known)));
                    spelled.getOrDefault(word, List.of()).forEach(other -> ways.add(TokenQuery.whole(other)));
                    return TokenQuery.any(ways);
                })
                .toList();
    }

    private String term(String word, Map<String, List<String>> known) {
        List<String> ways = new ArrayList<>(
                List.of(TokenQuery.word(word, known.getOrDefault(TokenQuery.beginning(word), List.of()))));
        kinds.meantBy(word).forEach(kind -> ways.add(TokenQuery.kind(kind)));
        return TokenQuery.any(ways);
    }

    private Map<String, List<String>> known(Collection<String> words) {
        List<String> beginnings = words.stream()
                .map(TokenQuery::beginning)
                .filter(beginning -> !beginning.isEmpty())
                .distinct()
                .toList();
        Map<String, List<String>> few = new LinkedHashMap<>();
        shelf.begunWith(beginnings, MOST_NAMED).forEach((beginning, known) -> {
            if (known.size() <= MOST_NAMED) {
                few.put(beginning, known);
            }
        });
        return few;
    }
}
