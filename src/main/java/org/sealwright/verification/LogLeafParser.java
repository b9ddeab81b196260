package org.sealwright.verification;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.sealwright.shared.Sha256;

/** Reads leaves back. Extra or missing members show when the leaf is written again and its bytes differ. */
final class LogLeafParser {

    private final Map<String, Object> json;

    private LogLeafParser(Map<String, Object> json) {
        this.json = json;
    }

    static LogLeaf parse(String text) {
        try {
            return new LogLeafParser(JSONObjectUtils.parse(text)).leaf();
        } catch (ParseException | DateTimeParseException e) {
            throw new IllegalArgumentException("Not a log leaf: " + e.getMessage(), e);
        }
    }

    private LogLeaf leaf() {
        return switch (string("kind")) {
            case SealLeaf.KIND ->
                new SealLeaf(
                        at(),
                        new SealNumber(string("seal")),
                        number("seq"),
                        event(),
                        number("version"),
                        string("edition"),
                        Sha256.parse(string("credential")),
                        Sha256.parse(string("dossier")),
                        json.get("prev") == null ? null : Sha256.parse(string("prev")));
            case StatusListLeaf.KIND ->
                new StatusListLeaf(
                        at(), StatusPurpose.of(string("purpose")), number("list"), Sha256.parse(string("digest")));
            case PackagingLeaf.KIND ->
                new PackagingLeaf(
                        at(), new SealNumber(string("seal")), number("version"), Sha256.parse(string("digest")));
            case AuditLeaf.KIND -> new AuditLeaf(at(), Sha256.parse(string("digest")));
            case String other -> throw new IllegalArgumentException("Unknown kind of log leaf: " + other);
        };
    }

    private Instant at() {
        return Instant.parse(string("at"));
    }

    private SealLeaf.Event event() {
        return SealLeaf.Event.valueOf(string("event").toUpperCase(Locale.ROOT));
    }

    private String string(String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A log leaf of this kind has the text " + name);
    }

    private int number(String name) {
        if (json.get(name) instanceof Number number) {
            return Math.toIntExact(number.longValue());
        }
        throw new IllegalArgumentException("A log leaf of this kind has the number " + name);
    }
}
