package org.sealwright.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;

/**
 * What a case stands on, at a glance.
 *
 * @param digest over all of it; review and decision name it
 * @param facts what identifies it, as key of the words and value: revision, edition, method
 * @param overall PASS, FAIL or INCONCLUSIVE; {@code null} where nothing was assessed
 * @param levelsWithin levels that the verdicts bear out, lowest first
 * @param findings every finding, in order
 * @param claims claims that switch off provisions, and whether an assessor accepted them
 * @param evidence every item that counts
 * @param obstacles what stands in the way of giving what the case asks for; empty if nothing does
 */
public record Dossier(
        Sha256 digest,
        List<Fact> facts,
        @Nullable String overall,
        int passed,
        int failed,
        int inconclusive,
        List<String> levelsWithin,
        List<Finding> findings,
        List<Claim> claims,
        List<Item> evidence,
        List<Obstacle> obstacles) {

    public Dossier {
        facts = List.copyOf(facts);
        levelsWithin = List.copyOf(levelsWithin);
        findings = List.copyOf(findings);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        obstacles = List.copyOf(obstacles);
    }

    public int groups() {
        return passed + failed + inconclusive;
    }

    /** One identifying fact; {@code key} is a key of {@code messages/decisions.properties}. */
    public record Fact(String key, String value) {}

    /** @param open whether it still waits for somebody */
    public record Finding(String number, String title, String severity, String state, boolean open) {}

    public record Claim(
            String what, String reason, @Nullable String answer, boolean accepted) {}

    public record Item(UUID id, String name, Sha256 digest) {

        public String abbreviatedDigest() {
            return digest.abbreviated();
        }
    }

    /**
     * Why what is asked can't be given, as a sentence of {@code messages/}.
     *
     * @param ofLevel whether it stands in the way of the level asked for alone, and not of a lower one
     */
    public record Obstacle(String key, List<Object> arguments, boolean ofLevel) {

        public Obstacle {
            arguments = List.copyOf(arguments);
        }

        public static Obstacle of(String key, Object... arguments) {
            return new Obstacle(key, List.of(arguments), false);
        }

        Refused refused() {
            return new Refused(key, arguments.toArray());
        }
    }
}
