package org.sealwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Load by {@code wrk} on an address of this machine: as much as it takes, or with a pause after each answer.
 *
 * @param connections kept open, each asking again when it was answered
 * @param seconds how long
 * @param headers sent with each request
 * @param script Lua, for what is asked; {@code null} asks for the address alone
 */
public record Load(
        int connections,
        int seconds,
        List<String> headers,
        @Nullable String script) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOW = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern WRONG = Pattern.compile("(Non-2xx or 3xx responses: .*|Socket errors: .*)");

    /**
     * What came of it.
     *
     * @param rate answers a second
     * @param slow what 99 of 100 answers took at most, in milliseconds
     */
    public record Result(double rate, double slow) {}

    /** Load without an end of requests and without a script. */
    public static Load with(int connections, int seconds, String... headers) {
        return new Load(connections, seconds, List.of(headers), null);
    }

    /** The same load, each connection waiting so many milliseconds after an answer. */
    public Load pausing(int milliseconds) {
        return new Load(connections, seconds, headers, "function delay() return " + milliseconds + " end");
    }

    /** The same load over addresses drawn by chance from the lines of a file. */
    public Load over(Path paths) {
        return new Load(connections, seconds, headers, """
                local paths = {}
                for line in io.lines("%s") do paths[#paths + 1] = line end
                math.randomseed(os.time())
                request = function() return wrk.format("GET", paths[math.random(#paths)]) end
                """.formatted(paths.toAbsolutePath()));
    }

    /** @throws IOException if {@code wrk} is not there, or not every answer was a good one */
    public Result on(String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "10s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        if (script != null) {
            command.addAll(List.of(
                    "-s",
                    Files.writeString(Files.createTempFile("load", ".lua"), script)
                            .toString()));
        }
        command.add(address);
        String said = Programs.run(command);
        Matcher wrong = WRONG.matcher(said);
        if (wrong.find()) {
            throw new IOException(wrong.group() + " at " + address);
        }
        return new Result(found(RATE, said, 1), found(SLOW, said, milliseconds(said)));
    }

    private static double milliseconds(String said) {
        Matcher slow = SLOW.matcher(said);
        return slow.find()
                ? switch (slow.group(2)) {
                    case "us" -> 0.001;
                    case "s" -> 1000;
                    default -> 1;
                }
                : 1;
    }

    private static double found(Pattern pattern, String said, double factor) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("wrk said: " + said);
        }
        return Double.parseDouble(matcher.group(1)) * factor;
    }
}
