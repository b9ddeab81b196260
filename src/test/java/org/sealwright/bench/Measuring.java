package org.sealwright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs acts many times and keeps the medians: a Markdown table under {@code target/bench/}, headed by what machine it was.
 * The first runs, in which the compiler is still at work, do not count.
 */
public final class Measuring implements AutoCloseable {

    private static final double MILLION = 1e6;

    private final String name;
    private final List<String> lines = new ArrayList<>();

    private Measuring(String name) {
        this.name = name;
    }

    /** @param name of the file that it leaves */
    public static Measuring named(String name) {
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1")) {
            throw new IllegalStateException(
                    "Measured with half a compiler. Run benches with bin/test, or with -Pbench.");
        }
        return new Measuring(name);
    }

    /**
     * Measures one act.
     *
     * @param warmUp runs that do not count
     * @param runs runs that count
     * @return the median, in milliseconds
     */
    public double median(String what, int warmUp, int runs, Act act) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            act.run(i);
        }
        double[] took = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            act.run(warmUp + i);
            took[i] = (System.nanoTime() - start) / MILLION;
        }
        Arrays.sort(took);
        double median = took[runs / 2];
        double slow = took[Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1)];
        lines.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %d |", what, median, slow, runs));
        return median;
    }

    /** A figure that is no duration. */
    public void note(String what) {
        lines.add("| " + what + " | | | |");
    }

    @Override
    public void close() {
        List<String> all =
                new ArrayList<>(List.of(machine(), "", "| what | median, ms | 95 %, ms | runs |", "|---|--:|--:|--:|"));
        all.addAll(lines);
        all.forEach(System.out::println);
        try {
            Files.createDirectories(Path.of("target", "bench"));
            Files.write(Path.of("target", "bench", name + ".md"), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        return "%d cores of %s, %d MB heap, Java %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException | UncheckedIOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** What is measured; it may change something else at each run. */
    @FunctionalInterface
    public interface Act {
        void run(int run) throws Exception;
    }
}
