package org.sealwright.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stylesheet of ours or of Bootstrap's, as far as one must understand it to leave rules out: blocks in braces, in each other, with
 * strings (CSS Syntax 3, 5). What is kept is kept to the letter. A parser that reads more was tried, and lost declarations without a word.
 */
final class Stylesheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("@(media|supports|layer|container)\\b.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("[.]([A-Za-z_][\\w-]*)|\\[([A-Za-z_][\\w-]*)");
    private static final Pattern MENTIONED = Pattern.compile("var\\(\\s*(--[\\w-]+)");
    private static final Pattern VALUE = Pattern.compile("(?<=[{;])\\s*(--[\\w-]+):(?:\"[^\"]*\"|'[^']*'|[^;}\"'])*;?");
    private static final Pattern EMPTY = Pattern.compile("(?<=[}]|^)[^{}]*\\{\\s*\\}");

    private final String text;
    private int place;

    Stylesheet(String text) {
        this.text = COMMENT.matcher(text).replaceAll("").replaceAll("\\s+", " ");
    }

    /** The rules that can match where no other classes and attributes occur than these. */
    String of(Set<String> names) {
        place = 0;
        return rules(names);
    }

    private String rules(Set<String> names) {
        StringBuilder kept = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '}') {
            int from = place;
            skipTo("{;}");
            String head = text.substring(from, place).strip();
            if (place == text.length() || text.charAt(place) == '}') {
                break;
            }
            if (text.charAt(place++) == ';') {
                continue; // @charset, which a page says itself; our stylesheets import nothing
            }
            if (GROUP.matcher(head).matches()) {
                String inner = rules(names);
                place++;
                if (!inner.isEmpty()) {
                    kept.append(head).append('{').append(inner).append('}');
                }
                continue;
            }
            int body = place;
            skipBlock();
            String selectors = head.startsWith("@") ? head : matching(head, names);
            if (!selectors.isEmpty()) {
                kept.append(selectors).append('{').append(text, body, place);
            }
        }
        return kept.toString();
    }

    private static String matching(String selectors, Set<String> names) {
        return parts(selectors).stream()
                .filter(selector -> NAMED.matcher(selector)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .allMatch(names::contains))
                .collect(Collectors.joining(","));
    }

    /** At commas, but not at those inside brackets. */
    private static List<String> parts(String selectors) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < selectors.length(); i++) {
            char c = selectors.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(selectors.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(selectors.substring(from).strip());
        return parts;
    }

    /** Up to one of these signs outside a string. */
    private void skipTo(String signs) {
        while (place < text.length() && signs.indexOf(text.charAt(place)) < 0) {
            skipOne();
        }
    }

    /** Past the brace that closes the block in which we are. */
    private void skipBlock() {
        int depth = 1;
        while (depth > 0) {
            if (place == text.length()) {
                throw new IllegalStateException("A block of the stylesheet has no end");
            }
            char c = text.charAt(place);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            skipOne();
        }
    }

    private void skipOne() {
        char quote = text.charAt(place++);
        if (quote != '"' && quote != '\'') {
            return;
        }
        while (place < text.length() && text.charAt(place) != quote) {
            place += text.charAt(place) == '\\' ? 2 : 1;
        }
        place++;
    }

    /** Without values of the author's own (CSS Custom Properties) that nothing mentions. */
    static String withoutUnmentioned(String rules) {
        String before;
        String after = rules;
        do {
            before = after;
            Set<String> mentioned = MENTIONED
                    .matcher(before)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            after = VALUE.matcher(before)
                    .replaceAll((MatchResult found) ->
                            mentioned.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
            after = EMPTY.matcher(after).replaceAll("");
        } while (!after.equals(before));
        return after;
    }
}
