package org.sealwright.evidence;

import java.util.UUID;

/**
 * What an item belongs to, and whom the portal asks who may read it.
 *
 * @param type a word, {@code submission} or {@code assessment}; one {@link EvidenceReaders} speaks for it
 */
public record EvidenceOwner(String type, UUID id) {

    public EvidenceOwner {
        if (!type.matches("[a-z]{1,40}")) {
            throw new IllegalArgumentException("Not an owner's type: " + type);
        }
    }
}
