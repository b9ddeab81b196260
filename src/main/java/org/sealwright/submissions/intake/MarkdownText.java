package org.sealwright.submissions.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.IxitEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of an entry as Markdown. Plain words stand as they are, several choices or IDs as a list. Where reading them would
 * change them, each value is a fenced block of its own that is marked {@code value}; one that holds a carriage return, which
 * Markdown takes for the end of a line, is a JSON string in a block marked {@code value json}.
 */
final class MarkdownText {

    private static final String EXACT = "value";
    private static final String EXACT_JSON = "value json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Beginnings of lines that may be more to Markdown than words: headings, rules, fences, HTML, addresses of links. */
    private static final Pattern MORE_THAN_WORDS =
            Pattern.compile("(?m)^ {0,3}(?:#|[=-]+[ \\t]*$|(?:[-_*][ \\t]*){3,}$|`{3,}|~{3,}|<|\\[)");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_{}\\[\\]<>#!&~|$]");
    private static final Pattern FENCES = Pattern.compile("`{3,}");

    private MarkdownText() {}

    static String of(IxitEntry entry, List<String> values) {
        String plain = values.size() == 1
                ? values.getFirst()
                : values.stream().map(value -> "* " + value).collect(Collectors.joining("\n"));
        boolean isExact = isPlain(plain) && EntryText.values(entry, plain).equals(values);
        return isExact ? plain : values.stream().map(MarkdownText::exact).collect(Collectors.joining("\n\n"));
    }

    /** One text that is no entry, such as the reason why a table is empty. */
    static String of(String text) {
        return isPlain(text) && text.equals(text.strip()) ? text : exact(text);
    }

    private static boolean isPlain(String text) {
        return text.indexOf('\r') < 0 && !MORE_THAN_WORDS.matcher(text).find();
    }

    private static String exact(String value) {
        boolean json = value.indexOf('\r') >= 0;
        String content = json ? JSON.writeValueAsString(value) : value;
        int longest = 2;
        for (Matcher fences = FENCES.matcher(content); fences.find(); ) {
            longest = Math.max(longest, fences.end() - fences.start());
        }
        String fence = "`".repeat(longest + 1);
        return fence + (json ? EXACT_JSON : EXACT) + "\n" + content + "\n" + fence;
    }

    /**
     * The value in a fenced block; {@code null} if it is a block like any other.
     *
     * @param content its lines, each with its end
     */
    static @Nullable String exact(@Nullable String info, String content) {
        String mark = info == null ? "" : info.strip();
        String value = content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
        if (mark.equals(EXACT)) {
            return value;
        }
        try {
            return mark.equals(EXACT_JSON) ? JSON.readValue(value, String.class) : null;
        } catch (tools.jackson.core.JacksonException e) {
            return null; // somebody else's block; its words are kept as they are
        }
    }

    /** Words of a heading, of which Markdown makes nothing else. */
    static String heading(String words) {
        return PUNCTUATION.matcher(words).replaceAll("\\\\$0");
    }
}
