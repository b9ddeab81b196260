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
        return new Paged<>(items, number(asked, USUAL_SIZE, total), USUAL_SIZE, total);
    }

    /** The page that was asked for out of a list that is there as a whole. */
    public static <T> Paged<T> cut(List<T> all, int asked, int size) {
        int number = number(asked, size, all.size());
        int from = (number - 1) * size;
        return new Paged<>(all.subList(from, Math.min(all.size(), from + size)), number, size, all.size());
    }

    /** Rows to skip before that page. */
    public static int offset(int asked, long total) {
        return (number(asked, USUAL_SIZE, total) - 1) * USUAL_SIZE;
    }

    private static int number(int asked, int size, long total) {
        return (int) Math.clamp(asked, 1, Math.max(1, (total + size - 1) / size));
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
