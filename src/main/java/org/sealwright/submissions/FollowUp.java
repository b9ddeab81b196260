package org.sealwright.submissions;

import java.util.UUID;
import org.sealwright.verification.SealNumber;

/**
 * An application for a product that has a seal.
 *
 * @param id of the application, made by the portal with the form; sent twice it is one
 * @param purpose RENEWAL or EXTENSION
 * @param seal the seal that it is about, one of the manufacturer's own
 * @param first the application on which the seal was first given
 */
public record FollowUp(UUID id, SubmissionPurpose purpose, SealNumber seal, UUID first) {

    public FollowUp {
        if (purpose == SubmissionPurpose.FIRST) {
            throw new IllegalArgumentException("A first application follows nothing");
        }
    }
}
