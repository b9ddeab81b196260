package org.sealwright.assessments.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Port numbers in texts that people wrote ({@code HTTPS server on TCP 8443}, {@code ports 80 and 443}, {@code 554/tcp}), and in
 * a tool's list of what it tried ({@code 1-1024,5353}). Quantifiers are possessive: thousands of blanks cost no more than one.
 */
final class Ports {

    private static final String ONE = "\\d{1,5}(?!\\.?\\d)(?:\\s*+(?:-|–|to)\\s*+\\d{1,5}(?!\\.?\\d))?";
    private static final String LIST = ONE + "(?:\\s*+(?:,|&|and|or)\\s*+(?:ports?\\s*+)?" + ONE + "){0,99}+";
    private static final Pattern AFTER_PROTOCOL = Pattern.compile(
            "\\b(tcp|udp)[\\s/:-]*+(?:ports?\\s*+)?(" + LIST + ")(?!\\s*+/\\s*+(?:tcp|udp))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_PROTOCOL =
            Pattern.compile("(?<![\\d.])(\\d{1,5})\\s*+/\\s*+(tcp|udp)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_WORD = Pattern.compile(
            "\\bports?\\s*+(?:numbers?\\s*+)?[:=#]?\\s*+(" + LIST + ")(?!\\s*+/\\s*+(?:tcp|udp))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^\\s/:]{1,200}:(\\d{1,5})(?!\\d)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:\\s*+(?:-|–|to)\\s*+(\\d{1,5}))?");

    private Ports() {}

    /**
     * Ports that a text names.
     *
     * @param protocol {@code tcp} or {@code udp}; empty where the text does not say
     */
    record Range(String protocol, int first, int last) {

        boolean holds(String ofProtocol, int port) {
            return (protocol.isEmpty() || protocol.equals(ofProtocol)) && first <= port && port <= last;
        }
    }

    static List<Range> in(String text) {
        List<Range> all = new ArrayList<>();
        Matcher before = BEFORE_PROTOCOL.matcher(text);
        while (before.find()) {
            all.addAll(ranges(before.group(2).toLowerCase(Locale.ROOT), before.group(1)));
        }
        Matcher after = AFTER_PROTOCOL.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (after.find()) {
            all.addAll(ranges(after.group(1).toLowerCase(Locale.ROOT), after.group(2)));
            after.appendReplacement(rest, " ");
        }
        after.appendTail(rest);
        Matcher word = AFTER_WORD.matcher(rest);
        while (word.find()) {
            all.addAll(ranges("", word.group(1)));
        }
        Matcher address = IN_ADDRESS.matcher(rest);
        while (address.find()) {
            all.addAll(ranges("tcp", address.group(1)));
        }
        return all;
    }

    /** A list as tools write it. */
    static List<Range> tried(String protocol, String list) {
        return ranges(protocol, list);
    }

    private static List<Range> ranges(String protocol, String list) {
        List<Range> all = new ArrayList<>();
        Matcher one = RANGE.matcher(list);
        while (one.find()) {
            int first = Integer.parseInt(one.group(1));
            int last = one.group(2) == null ? first : Integer.parseInt(one.group(2));
            if (first <= last && last <= 65_535) {
                all.add(new Range(protocol, first, last));
            }
        }
        return all;
    }
}
