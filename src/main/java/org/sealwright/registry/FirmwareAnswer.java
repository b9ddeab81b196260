package org.sealwright.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.sealwright.verification.FirmwareFinding;

/**
 * Whether a seal covers the version that a reader has: {@code covered}, {@code older}, {@code newer} or {@code unknown}
 * (docs/formats/api.md). Nothing covers software that nobody saw; older and newer only say where to look.
 */
record FirmwareAnswer(String word, FirmwareFinding finding) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,5}");

    /** @param covered the versions that the body accepted */
    static FirmwareAnswer to(String asked, List<String> covered) {
        String version = asked.strip();
        if (covered.contains(version)) {
            return new FirmwareAnswer("covered", FirmwareFinding.COVERED);
        }
        return new FirmwareAnswer(place(version, covered), FirmwareFinding.NOT_COVERED);
    }

    private static String place(String version, List<String> covered) {
        if (!areNumbers(version) || !covered.stream().allMatch(FirmwareAnswer::areNumbers)) {
            return "unknown";
        }
        if (covered.stream().allMatch(known -> compare(version, known) < 0)) {
            return "older";
        }
        return covered.stream().allMatch(known -> compare(version, known) > 0) ? "newer" : "unknown";
    }

    private static boolean areNumbers(String version) {
        return NUMBERS.matcher(version).matches();
    }

    /** Part by part as numbers; a part that is not there is 0. */
    private static int compare(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Integer.compare(part(a, i), part(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }
}
