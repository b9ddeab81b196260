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
    static final int CAP = 1_000;

    /** A registry up to this size is small enough to ask the index first. */
    private static final int SMALL = 20_000;

    /** So many along the numbers are a sample of all live seals, and mostly hold the first page. */
    private static final int STRETCH = 4_000;

    /** What tells enough about ended ones, which come behind. */
    private static final int ENDED_SAMPLE = 2_000;

    private static final int MOST_EXACT = 200;

    private static final Comparator<Listed> BY_NUMBER = Comparator.comparing(Listed::number);
    private static final Comparator<Listed> BY_MATCH = Comparator.comparing((Listed seal) -> !seal.exact())
            .thenComparing(Listed::ended)
            .thenComparing(Listed::score, Comparator.reverseOrder())
            .thenComparing(BY_NUMBER);
    private static final Comparator<Listed> AS_NUMBERED = Comparator.comparing((Listed seal) -> !seal.exact())
            .thenComparing(Listed::ended)
            .thenComparing(BY_NUMBER);

    private final SealShelf shelf;
    private final Figures figures;
    private final Clock clock;
    private final int cap;
    /** Up to so many the index gives all, where a sample does not promise more; reading on costs less than to begin anew. */
    private final int mostKnown;

    @Autowired
    SealLists(SealShelf shelf, Figures figures, Clock clock) {
        this(shelf, figures, clock, CAP);
    }

    SealLists(SealShelf shelf, Figures figures, Clock clock, int cap) {
        this.cap = cap;
        this.mostKnown = 2 * cap;
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
        List<Listed> sample = after == null && figures.counted().open() > SMALL
                ? shelf.along(inquiry, false, "", STRETCH, STRETCH)
                : null;
        boolean promisesMore = sample != null && promised(sample, false) >= mostKnown;
        if ((after == null || !after.order().byNumber()) && !promisesMore) {
            Page known = known(inquiry, alike, after, skip, size);
            if (known != null) {
                return known;
            }
        }
        List<Listed> some = inOrderOfNumbers(inquiry, after, size + 1, sample);
        boolean goesOn = some.size() > size;
        List<Listed> shown = goesOn ? some.subList(0, size) : some;
        ListPlace next = goesOn ? shown.getLast().place(numbered(alike)) : null;
        return new Page(shown, -1, next, sampled(inquiry, sample));
    }

    /** How many there are if all numbers are as those of a stretch. */
    private double promised(List<Listed> inStretch, boolean ended) {
        Figures.Counted size = figures.counted();
        return inStretch.size() * (double) (ended ? size.ended() : size.open()) / STRETCH;
    }

    /** By the index, where it gives all that match; {@code null} where the numbers have to be followed. */
    private @Nullable Page known(Inquiry inquiry, boolean alike, @Nullable ListPlace after, int skip, int size) {
        List<Listed> all = shelf.found(inquiry, mostKnown + 1);
        // A list that began in this order ends in it, even if it has grown meanwhile.
        if (all.size() <= cap || after != null) {
            return compared(all, BY_MATCH, alike ? Order.ALIKE_MATCH : Order.MATCH, after, skip, size);
        }
        // The pages behind this one are read along the numbers, and have so many exact ones at most in front.
        if (all.size() > mostKnown || all.stream().filter(Listed::exact).count() > MOST_EXACT) {
            return null;
        }
        Page page = compared(all, AS_NUMBERED, numbered(alike), null, 0, size);
        return new Page(page.seals(), -1, page.next(), page.facets());
    }

    private static Order numbered(boolean alike) {
        return alike ? Order.ALIKE_NUMBER : Order.NUMBER;
    }

    /** Numbers of what matches, live or ended, in their order alone. */
    List<String> numbers(Inquiry inquiry, String after, int most) {
        List<Listed> next = new ArrayList<>(part(inquiry, false, after, most, null));
        next.addAll(part(inquiry, true, after, most, null));
        return next.stream().map(Listed::number).sorted().limit(most).toList();
    }

    private Page compared(
            List<Listed> all,
            Comparator<Listed> comparing,
            Order order,
            @Nullable ListPlace after,
            int skip,
            int size) {
        List<Listed> sorted = new ArrayList<>(all);
        sorted.sort(comparing);
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
    private List<Listed> inOrderOfNumbers(
            Inquiry inquiry, @Nullable ListPlace after, int most, @Nullable List<Listed> beginning) {
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
                List<Listed> looked = ended || !from.isEmpty() ? null : beginning;
                part(inquiry, ended, from, most - page.size() + known.size(), looked).stream()
                        .filter(seal -> !known.contains(seal.number()))
                        .limit(most - page.size())
                        .forEach(page::add);
            }
        }
        return page;
    }

    /**
     * Along the numbers where the next matches are near, by the index where they are few.
     *
     * @param looked what the stretch behind that place holds, where it was looked at already
     */
    private List<Listed> part(Inquiry inquiry, boolean ended, String after, int most, @Nullable List<Listed> looked) {
        List<Listed> near = looked == null ? shelf.along(inquiry, ended, after, STRETCH, most) : looked;
        if (near.size() >= most) {
            return near.subList(0, most);
        }
        if (promised(near, ended) >= mostKnown) {
            return shelf.along(inquiry, ended, after, Integer.MAX_VALUE, most);
        }
        List<Listed> few = shelf.found(inquiry, ended, mostKnown + 1);
        return few.size() > mostKnown
                ? shelf.along(inquiry, ended, after, Integer.MAX_VALUE, most)
                : few.stream()
                        .filter(seal -> seal.number().compareTo(after) > 0)
                        .sorted(BY_NUMBER)
                        .limit(most)
                        .toList();
    }

    private Facets sampled(Inquiry inquiry, @Nullable List<Listed> live) {
        List<Listed> all = new ArrayList<>(live == null ? shelf.along(inquiry, false, "", STRETCH, STRETCH) : live);
        all.addAll(shelf.along(inquiry, true, "", ENDED_SAMPLE, ENDED_SAMPLE));
        Figures.Counted size = figures.counted();
        double factor = Math.min(size.open() / (double) STRETCH, size.ended() / (double) ENDED_SAMPLE);
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
