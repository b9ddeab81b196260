package org.sealwright.signer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/**
 * What a reviewer or certifier signs.
 *
 * @param caseNumber as people know the case
 * @param caseKind GRANT, RENEW, EXTEND, REDUCE and so on, as the body's cases are called
 * @param part REVIEWER or CERTIFIER
 * @param account who signs
 * @param dossier digest of what was reviewed and decided upon
 * @param seal the number of the seal that the case is about; with a certifier's decision that makes a credential, the one to come
 * @param version the version of the credential to come
 * @param content SHA-256 of the credential to come, byte for byte, before it is signed
 * @param replaces content that was signed under the same number and version before and never took effect
 * @param at when the statement was made
 */
public record ApprovalStatement(
        UUID id,
        String did,
        String caseNumber,
        String caseKind,
        EnrolledPart part,
        UUID account,
        Sha256 dossier,
        ApprovedOutcome outcome,
        @Nullable SealNumber seal,
        @Nullable Integer version,
        @Nullable Sha256 content,
        @Nullable Sha256 replaces,
        Instant at)
        implements Statement {

    private static final Set<String> KINDS_WITH_CREDENTIAL = Set.of("GRANT", "RENEW", "EXTEND", "REDUCE");

    public ApprovalStatement {
        SignerJson.requireAll(id, did, caseNumber, caseKind, part, account, dossier, outcome);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether a credential comes of it. */
    boolean makesCredential() {
        return part == EnrolledPart.CERTIFIER && outcome.gives() && KINDS_WITH_CREDENTIAL.contains(caseKind);
    }

    /** Whether it opens a number; a case about a seal continues one. */
    boolean isFirst() {
        return "GRANT".equals(caseKind);
    }
}
