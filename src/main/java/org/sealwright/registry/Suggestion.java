package org.sealwright.registry;

/**
 * What may be meant by the words typed so far.
 *
 * @param kind {@code seal}, {@code kind}, {@code maker} or {@code product}
 * @param text what it is called
 * @param note what tells it from another of that name; empty for none
 * @param address where it leads
 */
record Suggestion(String kind, String text, String note, String address) {}
