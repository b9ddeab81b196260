package org.sealwright.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Component;

/** Answers a lookup with one question to the database; a key that makes no sense spoils no other. */
@Component
class BulkLookup {

    private static final int LONGEST_MODEL = 200;

    private final ListedSeals seals;
    private final PublicRegistry registry;

    BulkLookup(ListedSeals seals, PublicRegistry registry) {
        this.seals = seals;
        this.registry = registry;
    }

    LookupAnswer answer(LookupQuestion question) {
        Sheet sheet = new Sheet();
        List<Integer> numbers = sheet.enter(question.numbers(), sheet::number);
        List<Integer> gtins = sheet.enter(question.gtins(), sheet::gtin);
        List<Integer> models = sheet.enter(question.models(), sheet::model);
        Map<Integer, List<PublicSeal>> found = sheet.keys.isEmpty() ? Map.of() : seals.carrying(sheet.keys);
        return new LookupAnswer(
                registry.now(),
                sheet.read(question.numbers(), numbers, found),
                sheet.read(question.gtins(), gtins, found),
                sheet.read(question.models(), models, found));
    }

    /** The keys of one lookup, and what is wrong with those that are none, by their place. */
    private static final class Sheet {

        private final List<ListedSeals.Key> keys = new ArrayList<>();
        private final Map<Integer, String> wrong = new HashMap<>();
        private int places;

        List<Integer> enter(List<String> asked, BiFunction<Integer, String, Optional<String>> kind) {
            List<Integer> entered = new ArrayList<>();
            for (String text : asked) {
                int place = places++;
                entered.add(place);
                kind.apply(place, text).ifPresent(sentence -> wrong.put(place, sentence));
            }
            return entered;
        }

        Optional<String> number(int place, String text) {
            try {
                keys.add(new ListedSeals.Key(
                        place, ListedSeals.Kind.NUMBER, SealNumber.parse(text).value()));
                return Optional.empty();
            } catch (MalformedSealNumberException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }

        /** A barcode with a wrong check digit is looked for all the same: a register may hold what is on the box. */
        Optional<String> gtin(int place, String text) {
            Optional<Gtin> gtin = Gtin.of(text);
            gtin.ifPresent(known -> known.spellings()
                    .forEach(spelling -> keys.add(new ListedSeals.Key(place, ListedSeals.Kind.GTIN, spelling))));
            return gtin.isEmpty()
                    ? Optional.of("A barcode has 8, 12, 13 or 14 digits.")
                    : gtin.filter(known -> !known.isWellMade())
                            .map(known -> "The last digit does not fit the others; one of them is wrong.");
        }

        Optional<String> model(int place, String text) {
            if (text.isBlank() || text.length() > LONGEST_MODEL || text.indexOf('\0') >= 0) {
                return Optional.of("A model is a text of 1 to " + LONGEST_MODEL + " characters.");
            }
            keys.add(new ListedSeals.Key(place, ListedSeals.Kind.MODEL, text.strip()));
            return Optional.empty();
        }

        List<LookupAnswer.Item> read(List<String> asked, List<Integer> entered, Map<Integer, List<PublicSeal>> found) {
            Function<Integer, LookupAnswer.Item> item = index -> {
                int place = entered.get(index);
                List<PublicSeal> carrying = found.get(place);
                if (carrying != null) {
                    return LookupAnswer.Item.found(asked.get(index), carrying);
                }
                String sentence = wrong.get(place);
                return sentence == null
                        ? LookupAnswer.Item.unknown(asked.get(index))
                        : LookupAnswer.Item.malformed(asked.get(index), sentence);
            };
            return IntStream.range(0, asked.size()).boxed().map(item).toList();
        }
    }
}
