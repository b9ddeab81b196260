package org.sealwright.submissions;

import java.util.List;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.shared.Sha256;

/**
 * A file that the manufacturer put to the application.
 *
 * @param digest of its content
 * @param name file name
 * @param provisions that it speaks for, in natural order; none for the application as a whole
 */
public record AttachedEvidence(Sha256 digest, String name, List<ProvisionId> provisions) {

    public AttachedEvidence {
        provisions = List.copyOf(provisions);
    }
}
