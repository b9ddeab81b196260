package org.sealwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the world reads is there in every language, whole. A bundle that has one translation needs all of them. */
class TranslationsTests {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();
    private static final Pattern TRANSLATION = Pattern.compile("(.+)_([a-z]{2,3})\\.properties");
    private static final Pattern KEY = Pattern.compile("#\\{(?:\\$\\{')?([a-z][a-z0-9-]*(?:\\.[a-zA-Z0-9-]+)*)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Pages that lead to an account are English, and so is what follows them (docs/decisions/0031). */
    private static final Pattern ENGLISH_PAGES =
            Pattern.compile(".*/templates/(organisations/(?!manufacturers)|notifications/|web/).*");

    static Stream<String> bundles() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource file : FILES.getResources("classpath:messages/*.properties")) {
            Matcher translation = TRANSLATION.matcher(Objects.requireNonNull(file.getFilename()));
            if (translation.matches()) {
                names.add(translation.group(1));
            }
        }
        return names.stream();
    }

    @Test
    void areThereForThePublicPages() throws IOException {
        assertThat(bundles()).contains("web", "registry", "criteria", "manufacturers", "certificate");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveEveryWordOfEveryBundleAndNoOther(String bundle) throws IOException {
        Map<String, String> english = words(bundle);
        for (Locale locale : new Languages().all()) {
            if (locale.equals(Languages.ENGLISH)) {
                continue;
            }
            String name = bundle + "_" + locale.getLanguage();
            Map<String, String> translated = words(name);
            assertThat(translated.keySet()).as(name).containsExactlyInAnyOrderElementsOf(english.keySet());
            english.forEach((key, text) -> {
                String said = translated.get(key);
                assertThat(said).as("%s: %s", name, key).isNotBlank();
                assertThat(placeholders(said)).as("%s: %s", name, key).isEqualTo(placeholders(text));
            });
        }
    }

    /** An apostrophe of the typewriter is a quotation mark to {@code MessageFormat}; what stands in a choice is a format again. */
    @ParameterizedTest
    @MethodSource("bundles")
    void canBeSaidWithTheirArguments(String bundle) throws IOException {
        for (Locale locale : new Languages().all()) {
            String name = bundle + (locale.equals(Languages.ENGLISH) ? "" : "_" + locale.getLanguage());
            words(name).forEach((key, text) -> {
                if (PLACEHOLDER.matcher(text).find()) {
                    assertThat(text).as("%s: %s", name, key).doesNotContain("'");
                    MessageFormat format = new MessageFormat(text, locale);
                    for (Object number : List.of(0, 1, 2, 5, 22, 1_234)) {
                        String said = said(format, number);
                        assertThat(said).as("%s: %s", name, key).isNotBlank().doesNotContain("{");
                    }
                }
            });
        }
    }

    /** A page that takes a word from an English bundle would show it to everybody. */
    @Test
    void areTheOnlyWordsOfPublicPages() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(words(bundle).keySet());
        }
        List<String> missing = new ArrayList<>();
        for (Resource template : FILES.getResources("classpath:templates/**/*.html")) {
            String page = template.getContentAsString(StandardCharsets.UTF_8);
            if (page.contains("layout-public :: page(")
                    && !ENGLISH_PAGES.matcher(template.getURL().getPath()).matches()) {
                KEY.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> known.stream().noneMatch(one -> one.equals(key) || one.startsWith(key + ".")))
                        .forEach(key -> missing.add(template.getFilename() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String said(MessageFormat format, Object number) {
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] arguments = new Object[formats.length];
        for (int i = 0; i < formats.length; i++) {
            arguments[i] = formats[i] == null ? "x" : number;
            assertThat(formats[i] instanceof ChoiceFormat choice ? choice.getFormats().length : 1)
                    .isPositive();
        }
        return format.format(arguments);
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    private static Map<String, String> words(String name) throws IOException {
        Resource file = FILES.getResource("classpath:messages/" + name + ".properties");
        assertThat(file.exists()).as("messages/%s.properties", name).isTrue();
        Properties properties = new Properties();
        try (Reader text = new StringReader(file.getContentAsString(StandardCharsets.UTF_8))) {
            properties.load(text);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
