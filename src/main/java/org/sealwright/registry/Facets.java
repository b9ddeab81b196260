package org.sealwright.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What a list could be narrowed to, each with how many seals there are at least. In a list that is too long to count, the
 * counts are what a sample of it vouches for.
 */
record Facets(List<Value> categories, List<Value> makers, List<Value> levels, List<Value> states, List<Value> years) {

    static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST_VALUES = 12;
    private static final int MOST_MAKERS = 6;
    private static final List<Integer> YEARS_AHEAD = List.of(1, 2, 3, 5, 7);

    /** A sample that has so many of a value says enough about all. */
    private static final int TELLING = 20;

    /**
     * Counts.
     *
     * @param factor how many seals each one stands for; 1 where all of them are here
     */
    static Facets of(Collection<Listed> seals, double factor, int thisYear) {
        return new Facets(
                values(seals, Listed::category, factor, MOST_VALUES),
                values(seals, Listed::maker, factor, MOST_MAKERS),
                values(seals, Listed::level, factor, MOST_VALUES).stream()
                        .sorted(Comparator.comparing(Value::value))
                        .toList(),
                values(seals, seal -> seal.status().toLowerCase(Locale.ROOT), factor, MOST_VALUES),
                years(seals, factor, thisYear));
    }

    private static List<Value> values(Collection<Listed> seals, Function<Listed, String> of, double factor, int most) {
        Map<String, Integer> counts = new HashMap<>();
        seals.forEach(seal -> counts.merge(of.apply(seal), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(count -> value(count.getKey(), count.getValue(), factor))
                .toList();
    }

    private static List<Value> years(Collection<Listed> seals, double factor, int thisYear) {
        List<Value> years = new ArrayList<>();
        for (int ahead : YEARS_AHEAD) {
            LocalDate day = LocalDate.of(thisYear + ahead, 12, 31);
            int count = (int) seals.stream()
                    .filter(seal -> !seal.supportEnds().isBefore(day))
                    .count();
            if (count > 0) {
                years.add(value(String.valueOf(day.getYear()), count, factor));
            }
        }
        return years;
    }

    private static Value value(String value, int count, double factor) {
        if (factor <= 1) {
            return new Value(value, Math.min(count, SealLists.CAP), count > SealLists.CAP);
        }
        // Half of what the sample says of all is a bound that twenty of a kind do not miss by chance.
        boolean many = count >= TELLING && count * factor / 2 >= SealLists.CAP;
        return new Value(value, many ? SealLists.CAP : count, true);
    }

    /** @param more whether there may be more than that */
    record Value(String value, int count, boolean more) {}
}
