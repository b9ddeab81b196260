package org.sealwright.organisations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.matching.match.DateMatch;
import me.gosimple.nbvcxz.matching.match.DictionaryMatch;
import me.gosimple.nbvcxz.matching.match.Match;
import me.gosimple.nbvcxz.matching.match.RepeatMatch;
import me.gosimple.nbvcxz.matching.match.SequenceMatch;
import me.gosimple.nbvcxz.matching.match.SpacialMatch;
import me.gosimple.nbvcxz.matching.match.YearMatch;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.scoring.Result;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: at least twelve characters, and not to be guessed in 2^40 tries by somebody who knows
 * the person's name, address and organisation (NIST SP 800-63B, 5.1.1.2). No rule asks for kinds of characters.
 */
@Component
class PasswordStrength {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final double ENOUGH_BITS = 40;
    private static final String PERSONAL = "personal";

    private static final Map<Class<? extends Match>, String> REASONS = Map.of(
            RepeatMatch.class, "organisations.password.repeat",
            SequenceMatch.class, "organisations.password.sequence",
            SpacialMatch.class, "organisations.password.keyboard",
            DateMatch.class, "organisations.password.date",
            YearMatch.class, "organisations.password.date");

    private final List<Dictionary> common = ConfigurationBuilder.getDefaultDictionaries();

    /** Why not; empty if it will do. The words are what others know about the person. */
    Optional<Objection> objectionTo(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Objection.because("organisations.password.short", SHORTEST, length));
        }
        if (length > LONGEST) {
            return Optional.of(Objection.because("organisations.password.long", LONGEST));
        }
        Result estimate = estimator(known).estimate(password);
        return estimate.isMinimumEntropyMet() ? Optional.empty() : Optional.of(Objection.because(reason(estimate)));
    }

    private Nbvcxz estimator(Collection<String> known) {
        Dictionary personal = new DictionaryBuilder()
                .setDictionaryName(PERSONAL)
                .setExclusion(false)
                .addWords(words(known), 1)
                .createDictionary();
        return new Nbvcxz(new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setMinimumEntropy(ENOUGH_BITS)
                .setMaxLength(LONGEST)
                .setDictionaries(
                        Stream.concat(Stream.of(personal), common.stream()).toList())
                .createConfiguration());
    }

    /** Each name or address whole, and its parts of three characters or more. */
    static List<String> words(Collection<String> known) {
        return known.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(
                        Stream.of(text, text.replaceAll("[^\\p{L}\\p{N}]", "")),
                        Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    /** What the largest recognised piece of it is. */
    private static String reason(Result estimate) {
        List<Match> recognised = estimate.getMatches().stream()
                .filter(match -> match instanceof DictionaryMatch || REASONS.containsKey(match.getClass()))
                .toList();
        if (recognised.stream().anyMatch(PasswordStrength::isPersonal)) {
            return "organisations.password.personal";
        }
        return recognised.stream()
                .max(Comparator.comparingInt(match -> match.getToken().length()))
                .map(match -> REASONS.getOrDefault(match.getClass(), "organisations.password.common"))
                .orElse("organisations.password.simple");
    }

    private static boolean isPersonal(Match match) {
        return match instanceof DictionaryMatch word && PERSONAL.equals(word.getDictionaryName());
    }
}
