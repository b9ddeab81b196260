package org.sealwright.submissions;

import java.time.Instant;
import java.util.UUID;
import org.sealwright.shared.Sha256;

/**
 * A revision of an application, fixed for good: what assessors judge and decisions rest on.
 *
 * @param number counts the submission's revisions from 1
 * @param digest over the canonical bytes of the content
 */
public record FrozenRevision(
        UUID id,
        UUID submission,
        UUID maker,
        int number,
        Instant frozenAt,
        UUID frozenBy,
        Sha256 digest,
        Dossier content) {}
