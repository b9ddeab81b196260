package org.sealwright.registry;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How well a product's name answers the words that were typed: its whole name first, then a name that begins so, then how
 * many of its words were meant. Everything folded; 0 to 999.
 */
final class MatchScore {

    /** Everything matches alike. */
    static final MatchScore NONE = new MatchScore(List.of());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    private static final int BEGINS = 500;
    private static final int WHOLE_WORD = 300;
    private static final int BEGUN_WORD = 150;

    private final String typed;
    private final List<String> words;

    /** @param words what was typed, word by word */
    MatchScore(List<String> words) {
        this.words = words;
        this.typed = String.join(" ", words);
    }

    int of(String name) {
        if (words.isEmpty()) {
            return 0;
        }
        List<String> own = List.of(BETWEEN_WORDS.split(name));
        Set<String> known = Set.copyOf(own);
        int score = String.join(" ", own).startsWith(typed) ? BEGINS : 0;
        int named = 0;
        for (String word : words) {
            if (known.contains(word)) {
                named += WHOLE_WORD;
            } else if (own.stream().anyMatch(one -> one.startsWith(word))) {
                named += BEGUN_WORD;
            }
        }
        // The fewer words of the name were not asked for, the nearer it is.
        score += named / words.size();
        return Math.min(999, score + Math.min(199, 199 * words.size() / Math.max(own.size(), words.size())));
    }
}
