package org.sealwright.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Order of numbers with letters in them: runs of digits compare as numbers, all else by character; 5.3-9 comes before
 * 5.3-10 and 5.3-4 before 5.3-4A. Texts that differ only in what is neither digit nor letter compare by character at
 * last, so that the order is total.
 */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    private static final Pattern RUN = Pattern.compile("[0-9]+|[A-Za-z]+");

    @Override
    public int compare(String left, String right) {
        List<String> a = runs(left);
        List<String> b = runs(right);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compareRuns(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.size(), b.size());
        return order != 0 ? order : left.compareTo(right);
    }

    private static int compareRuns(String a, String b) {
        if (!isNumber(a) || !isNumber(b)) {
            return a.compareTo(b);
        }
        String x = withoutLeadingZeros(a);
        String y = withoutLeadingZeros(b);
        int order = Integer.compare(x.length(), y.length());
        return order != 0 ? order : x.compareTo(y);
    }

    private static String withoutLeadingZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static boolean isNumber(String run) {
        return run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }

    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        var matcher = RUN.matcher(text);
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }
}
