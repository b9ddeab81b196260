package org.sealwright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files below {@code demo/} and fills the words of a product into their sentences. */
final class Texts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream stream = new ClassPathResource("demo/" + name).getInputStream()) {
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's file " + name + " belongs to the portal", e);
        }
    }

    /**
     * Fills {@code {word}} and, beginning with a capital, {@code {Word}}.
     *
     * @throws IllegalArgumentException if a word is not among them
     */
    static String fill(String text, Map<String, String> words) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), words, text)));
    }

    private static String word(String name, Map<String, String> words, String text) {
        String exact = words.get(name);
        if (exact != null) {
            return exact;
        }
        String small = words.get(uncapitalised(name));
        if (small == null) {
            throw new IllegalArgumentException("No word for {" + name + "} in: " + text);
        }
        return Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
