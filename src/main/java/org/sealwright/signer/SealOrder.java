package org.sealwright.signer;

import java.util.List;
import org.sealwright.shared.Sha256;

/**
 * The order to sign a seal, with all that shows that it may be.
 *
 * @param credential the unsigned credential, JSON; signed byte for byte in UTF-8
 * @param review the reviewer's confirmation
 * @param decision the certifier's decision
 * @param enrolments every enrolment that the portal keeps; those that the signer does not need do no harm
 * @param endings every ending that the portal keeps
 */
public record SealOrder(
        String credential, Approval review, Approval decision, List<Enrolment> enrolments, List<Ending> endings) {

    public SealOrder {
        SignerJson.requireAll(credential, review, decision);
        enrolments = List.copyOf(enrolments);
        endings = List.copyOf(endings);
    }

    /** What a certifier's statement calls the content of such a credential. */
    public static Sha256 contentOf(String credential) {
        return Sha256.of(credential);
    }
}
