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

    /** Rows to skip before a page, from whatever a person wrote into the address. */
    public static int offset(int number, int size) {
        return (valid(number) - 1) * size;
    }

    /** A page number between 1 and a bound that no list reaches by honest means. */
    public static int valid(int number) {
        return Math.clamp(number, 1, 100_000);
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
