package org.sealwright.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.registry.ListPlace.Order;
import org.sealwright.registry.SealShelf.Inquiry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Puts what matches into its order, a page at a time. Up to {@link #CAP} seals all are compared: those that carry exactly what
 * was asked for, then live before ended ones, then the better match, then the number. Where there are more, comparing them would
 * cost more than it tells, and the number alone orders what is not exact.
 */
@Component
class SealLists {

    /** So many are compared and counted. */
    static final int CAP = 2_000;

    /** A registry up to this size is small enough to ask the index first. */
    private static final int SMALL = 20_000;

    private static final int SAMPLE = 2_000;

    /** What a sample must promise before nobody tries to compare all. */
    private static final int SURELY_MANY = 5_000;

    private static final int STRETCH = 4_000;
    private static final int MOST_EXACT = 200;

    private static final Comparator<Listed> BY_NUMBER = Comparator.comparing(Listed::number);
    private static final Comparator<Listed> BY_MATCH = Comparator.comparing((Listed seal) -> !seal.exact())
            .thenComparing(Listed::ended)
            .thenComparing(Listed::score, Comparator.reverseOrder())
            .thenComparing(BY_NUMBER);

    private final SealShelf shelf;
    private final Figures figures;
    private final Clock clock;
    private final int cap;

    @Autowired
    SealLists(SealShelf shelf, Figures figures, Clock clock) {
        this(shelf, figures, clock, CAP);
    }

    SealLists(SealShelf shelf, Figures figures, Clock clock, int cap) {
        this.cap = cap;
        this.shelf = shelf;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A page of what matches.
     *
     * @param after behind which seal; {@code null} begins the list
     * @param skip how many to pass over, in a list that is compared as a whole
     */
    Page page(Inquiry inquiry, boolean alike, @Nullable ListPlace after, int skip, int size) {
        List<Listed> sample = List.of();
        if (after == null || !after.order().byNumber()) {
            sample = after == null && figures.counted().open() > SMALL
                    ? shelf.along(inquiry, false, "", SAMPLE, SAMPLE)
                    : List.of();
            double promised = sample.size() * (double) figures.counted().open() / SAMPLE;
            if (promised < SURELY_MANY) {
                List<Listed> all = shelf.found(inquiry, cap + 1);
                // A list that began in this order ends in it, even if it has grown meanwhile.
                if (all.size() <= cap || after != null) {
                    return compared(all, alike ? Order.ALIKE_MATCH : Order.MATCH, after, skip, size);
                }
            }
        }
        Order order = alike ? Order.ALIKE_NUMBER : Order.NUMBER;
        List<Listed> some = inOrderOfNumbers(inquiry, after, size + 1);
        boolean goesOn = some.size() > size;
        List<Listed> shown = goesOn ? some.subList(0, size) : some;
        return new Page(shown, -1, goesOn ? shown.getLast().place(order) : null, sampled(inquiry, sample));
    }

    /** Numbers of what matches, live or ended, in their order alone. */
    List<String> numbers(Inquiry inquiry, String after, int most) {
        List<Listed> next = new ArrayList<>(part(inquiry, false, after, most));
        next.addAll(part(inquiry, true, after, most));
        return next.stream().map(Listed::number).sorted().limit(most).toList();
    }

    private Page compared(List<Listed> all, Order order, @Nullable ListPlace after, int skip, int size) {
        List<Listed> sorted = new ArrayList<>(all);
        sorted.sort(BY_MATCH);
        int from = skip;
        if (after != null) {
            from = 0;
            while (from < sorted.size() && !isBehind(sorted.get(from), after)) {
                from++;
            }
        }
        List<Listed> shown = sorted.subList(Math.min(from, sorted.size()), Math.min(from + size, sorted.size()));
        boolean goesOn = from + size < sorted.size();
        return new Page(
                shown,
                sorted.size(),
                goesOn ? shown.getLast().place(order) : null,
                Facets.of(sorted, 1, LocalDate.now(clock).getYear()));
    }

    private static boolean isBehind(Listed seal, ListPlace place) {
        if (seal.exact() != place.exact()) {
            return place.exact();
        }
        if (seal.ended() != place.ended()) {
            return seal.ended();
        }
        return seal.score() != place.score()
                ? seal.score() < place.score()
                : seal.number().compareTo(place.number()) > 0;
    }

    /** Exact ones, then live ones, then the others. */
    private List<Listed> inOrderOfNumbers(Inquiry inquiry, @Nullable ListPlace after, int most) {
        List<Listed> exact = new ArrayList<>(shelf.exact(inquiry, MOST_EXACT));
        exact.sort(Comparator.comparing(Listed::ended).thenComparing(BY_NUMBER));
        Set<String> known = new HashSet<>(exact.stream().map(Listed::number).toList());
        List<Listed> page = new ArrayList<>();
        if (after == null || after.exact()) {
            exact.stream()
                    .filter(seal -> after == null || isBehind(seal, after.withScore(seal.score())))
                    .limit(most)
                    .forEach(page::add);
        }
        ListPlace behind = after == null || after.exact() ? null : after;
        for (boolean ended : new boolean[] {false, true}) {
            if (page.size() < most && (behind == null || ended || !behind.ended())) {
                String from = behind != null && behind.ended() == ended ? behind.number() : "";
                part(inquiry, ended, from, most - page.size() + known.size()).stream()
                        .filter(seal -> !known.contains(seal.number()))
                        .limit(most - page.size())
                        .forEach(page::add);
            }
        }
        return page;
    }

    /** Along the numbers where the next matches are near, by the index where they are few. */
    private List<Listed> part(Inquiry inquiry, boolean ended, String after, int most) {
        List<Listed> near = shelf.along(inquiry, ended, after, STRETCH, most);
        if (near.size() == most) {
            return near;
        }
        List<Listed> few = shelf.found(inquiry, ended, cap + 1);
        return few.size() > cap
                ? shelf.along(inquiry, ended, after, Integer.MAX_VALUE, most)
                : few.stream()
                        .filter(seal -> seal.number().compareTo(after) > 0)
                        .sorted(BY_NUMBER)
                        .limit(most)
                        .toList();
    }

    private Facets sampled(Inquiry inquiry, List<Listed> live) {
        List<Listed> all = new ArrayList<>(live.isEmpty() ? shelf.along(inquiry, false, "", SAMPLE, SAMPLE) : live);
        all.addAll(shelf.along(inquiry, true, "", SAMPLE, SAMPLE));
        Figures.Counted size = figures.counted();
        double factor = Math.min(size.open(), size.ended()) / (double) SAMPLE;
        return Facets.of(all, Math.max(1.01, factor), LocalDate.now(clock).getYear());
    }

    /**
     * What stands on a page.
     *
     * @param total how many match; -1 where there are more than {@link #CAP}
     * @param next behind which the list goes on; {@code null} on the last page
     */
    record Page(List<Listed> seals, int total, @Nullable ListPlace next, Facets facets) {}
}
