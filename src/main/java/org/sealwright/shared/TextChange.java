package org.sealwright.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text that became another one, word by word. Either side may be empty: then it was not there.
 *
 * @param pieces in reading order; those that stayed and were removed make {@code before}, those that stayed and were added
 *     make {@code after}
 */
public record TextChange(String before, String after, List<Piece> pieces) {

    /** Texts with more words are shown one after the other: comparing them word by word would take long and help nobody. */
    private static final int MOST_WORDS = 4_000;

    /** A word or a run of what is between words, so that joining the parts gives the text again. */
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");

    /** A stretch of text. */
    public record Piece(Kind kind, String text) {}

    /** What became of a stretch. */
    public enum Kind {
        STAYED,
        REMOVED,
        ADDED
    }

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    public static TextChange of(String before, String after) {
        return new TextChange(before, after, pieces(before, after));
    }

    private static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            add(pieces, Kind.REMOVED, List.of(before));
            add(pieces, Kind.ADDED, List.of(after));
            return pieces;
        }
        int at = 0;
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            List<String> between = old.subList(at, delta.getSource().getPosition());
            if (at > 0 && between.stream().allMatch(String::isBlank)) {
                removed.addAll(between); // a space alone between two changes only tears them apart
                added.addAll(between);
            } else {
                addChange(pieces, removed, added);
                add(pieces, Kind.STAYED, between);
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        addChange(pieces, removed, added);
        add(pieces, Kind.STAYED, old.subList(at, old.size()));
        return pieces;
    }

    private static void addChange(List<Piece> pieces, List<String> removed, List<String> added) {
        add(pieces, Kind.REMOVED, removed);
        add(pieces, Kind.ADDED, added);
        removed.clear();
        added.clear();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
