package org.sealwright.evidence;

import java.util.UUID;

/**
 * Where evidence of an owner stands.
 *
 * @param matter the submission or case about a seal, as in {@code organisations.part}
 * @param maker the manufacturer whose matter it is
 */
public record EvidenceMatter(UUID matter, UUID maker) {}
