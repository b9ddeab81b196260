package org.sealwright.web;

import java.util.List;

/**
 * One page of a list that has a total order.
 *
 * @param items what stands on this page
 * @param number which page, from 1
 * @param size how many fit on a page
 * @param total how many there are in all
 */
public record Paged<T>(List<T> items, int number, int size, long total) {

    /** How many rows a list shows unless it says otherwise. */
    public static final int USUAL_SIZE = 20;

    public Paged {
        items = List.copyOf(items);
    }

    /** The page that was asked for, in whatever a person wrote into the address; the last one where there are not so many. */
    public static <T> Paged<T> of(List<T> items, int asked, long total) {
        return new Paged<>(items, number(asked, total), USUAL_SIZE, total);
    }

    /** Rows to skip before that page. */
    public static int offset(int asked, long total) {
        return (number(asked, total) - 1) * USUAL_SIZE;
    }

    private static int number(int asked, long total) {
        return (int) Math.clamp(asked, 1, Math.max(1, (total + USUAL_SIZE - 1) / USUAL_SIZE));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean isEmpty() {
        return total == 0;
    }
}
