package org.sealwright.web;

/**
 * A place in the working pages' masthead.
 *
 * @param order where it stands, small numbers first
 * @param key key of its words in {@code messages/}
 * @param address where it leads
 */
public record NavigationItem(int order, String key, String address) {}
