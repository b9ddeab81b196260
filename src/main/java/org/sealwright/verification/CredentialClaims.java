package org.sealwright.verification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a W3C credential says, as far as checking needs it.
 *
 * @param json the whole payload
 */
public record CredentialClaims(
        String issuer,
        List<String> types,
        Instant validFrom,
        Instant validUntil,
        List<StatusEntry> statusEntries,
        Map<String, Object> json) {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    /**
     * Where a credential's status stands.
     *
     * @param list address of the status list credential
     */
    public record StatusEntry(StatusPurpose purpose, long index, String list) {}

    /** Whether the credential holds on its own dates; from the first instant, up to the last but not beyond. */
    public DateFinding datesAt(Instant now) {
        if (now.isBefore(validFrom)) {
            return DateFinding.NOT_YET;
        }
        return now.isAfter(validUntil) ? DateFinding.ENDED : DateFinding.WITHIN;
    }

    public Optional<StatusEntry> statusEntry(StatusPurpose purpose) {
        return statusEntries.stream()
                .filter(entry -> entry.purpose() == purpose)
                .findFirst();
    }

    /** Reads a payload; throws an IllegalArgumentException with a sentence that names what is malformed. */
    static CredentialClaims of(Map<String, Object> json) {
        var types = strings(json.get("type"));
        if (!(json.get("@context") instanceof List<?> contexts)
                || contexts.isEmpty()
                || !CONTEXT.equals(contexts.getFirst())
                || !types.contains("VerifiableCredential")) {
            throw new IllegalArgumentException("It is not a W3C credential of the data model 2.0.");
        }
        return new CredentialClaims(
                issuer(json),
                types,
                instant(json, "validFrom"),
                instant(json, "validUntil"),
                entries(json.get("credentialStatus")),
                json);
    }

    static String issuer(Map<String, Object> json) {
        Object issuer = json.get("issuer") instanceof Map<?, ?> object ? object.get("id") : json.get("issuer");
        if (issuer instanceof String id) {
            return id;
        }
        throw new IllegalArgumentException("It names no issuer.");
    }

    private static Instant instant(Map<String, Object> json, String name) {
        try {
            if (json.get(name) instanceof String text) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Its date " + name + " cannot be read.", e);
        }
        throw new IllegalArgumentException("It has no date " + name + ".");
    }

    private static List<StatusEntry> entries(@Nullable Object status) {
        return switch (status) {
            case null -> List.of();
            case List<?> several ->
                several.stream().map(CredentialClaims::entry).toList();
            default -> List.of(entry(status));
        };
    }

    private static StatusEntry entry(@Nullable Object status) {
        if (status instanceof Map<?, ?> entry
                && "BitstringStatusListEntry".equals(entry.get("type"))
                && entry.get("statusPurpose") instanceof String purpose
                && entry.get("statusListIndex") instanceof String index
                && index.matches("0|[1-9][0-9]{0,17}")
                && entry.get("statusListCredential") instanceof String list) {
            return new StatusEntry(StatusPurpose.of(purpose), Long.parseLong(index), list);
        }
        throw new IllegalArgumentException("One of its status entries cannot be read.");
    }

    private static List<String> strings(@Nullable Object value) {
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
