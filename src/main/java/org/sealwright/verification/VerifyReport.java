package org.sealwright.verification;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A verification as text for a terminal, and as JSON for programs. */
final class VerifyReport {

    private VerifyReport() {}

    /** @param pinned whether the reader said which body they trust */
    static String text(Verification found, boolean pinned) {
        var text = new StringBuilder();
        if (found.seal() != null) {
            text.append(found.seal().name())
                    .append(", version ")
                    .append(found.seal().version())
                    .append('\n');
        }
        text.append("Body: ").append(found.body().host()).append("\n\n");
        found.steps()
                .forEach(step -> text.append(
                        "%-6s %-14s %s%n".formatted(step.passed() ? "ok" : "NOT OK", step.source(), step.sentence())));
        text.append("\nAnswer: ")
                .append(found.answer().word().replace('-', ' '))
                .append(", as of ")
                .append(found.asOf().truncatedTo(ChronoUnit.SECONDS))
                .append('\n');
        if (!pinned) {
            text.append("Whether ")
                    .append(found.body().host())
                    .append(" is a body that you trust, you have to know.\n");
        }
        return printable(text.toString());
    }

    static String json(Verification found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("answer", found.answer().word());
        json.put("asOf", found.asOf().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("body", found.body().url());
        if (found.seal() != null) {
            json.put("number", found.seal().number().value());
            json.put("version", found.seal().version());
        }
        json.put("steps", found.steps().stream().map(VerifyReport::json).toList());
        return JSONObjectUtils.toJSONString(json) + "\n";
    }

    private static Map<String, Object> json(Verification.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", step.source());
        json.put("passed", step.passed());
        json.put("sentence", step.sentence());
        return json;
    }

    /** Texts from outside shall not steer the reader's terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(c -> c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? "?"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
