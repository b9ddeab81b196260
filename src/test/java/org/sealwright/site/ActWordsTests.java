package org.sealwright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.FindingAct;
import org.sealwright.verification.SealLeaf;
import org.springframework.context.support.StaticMessageSource;

/** Auditors read words, not codes: whoever adds an act names it. */
class ActWordsTests {

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+\\.[a-z-]+\\.[a-z-]+)\"");
    private static final Pattern OF_CASE = Pattern.compile("CaseAct\\.of\\(\\s*actor,\\s*\\w+,\\s*\"([a-z-]+)\"");

    @Test
    void everyActHasWords() throws IOException {
        Properties words = words();
        Set<String> acts = new TreeSet<>();
        for (String source : sources()) {
            OF_CASE.matcher(source).results().forEach(found -> acts.add("decisions.case." + found.group(1)));
            if (Stream.of("Act(", "AuditedEvent", "record(").anyMatch(source::contains)) {
                CODE.matcher(source)
                        .results()
                        .map(MatchResult::group)
                        .map(literal -> literal.substring(1, literal.length() - 1))
                        .filter(Predicate.not(words::containsKey))
                        .forEach(acts::add);
            }
        }
        Arrays.stream(FindingAct.values())
                .forEach(act -> acts.add("assessments.finding." + act.name().toLowerCase(Locale.ROOT)));
        Arrays.stream(SealLeaf.Event.values()).forEach(event -> acts.add("seals.seal." + event.word()));
        assertThat(acts)
                .hasSizeGreaterThan(80)
                .allSatisfy(
                        act -> assertThat(words).as("messages/acts.properties").containsKey("act." + act));
    }

    @Test
    void callsAnUnknownActByItsCodeAndOrdersByWords() {
        var messages = new StaticMessageSource();
        messages.addMessage("act.z.z.z", Locale.getDefault(), "Began");
        var words = new ActWords(messages);
        assertThat(words.of("a.b.c")).isEqualTo("a.b.c");
        assertThat(words.inOrder(List.of("c.c.c", "z.z.z", "a.b.c"))).containsExactly("a.b.c", "z.z.z", "c.c.c");
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActWordsTests::read)
                    .toList();
        }
    }

    private static Properties words() throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
