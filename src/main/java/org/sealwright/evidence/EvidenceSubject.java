package org.sealwright.evidence;

/**
 * What an item shows something about, within its matter.
 *
 * @param id a provision's or case's id as the catalogue writes it, an IXIT row's id, or the UUID of a finding or decision
 */
public record EvidenceSubject(Type type, String id) {

    /** What evidence can be about. A link to a finding opens the body's own evidence to the manufacturer. */
    public enum Type {
        PRODUCT,
        PROVISION,
        IXIT,
        CASE,
        FINDING,
        DECISION
    }

    public EvidenceSubject {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("A subject's id has 1 to 100 characters");
        }
    }
}
