package org.sealwright.assessments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Answer;
import org.sealwright.catalogue.LevelReached;
import org.sealwright.shared.Sha256;

/**
 * What an evaluation came to, for those who review and decide.
 *
 * @param digest over what stands there now; the same as at completion as long as nothing changed
 * @param completed whether the evaluation is completed
 * @param statementIsValid whether the conformance statement is, refused claims counted
 * @param levels levels that the verdicts bear out, lowest first
 * @param level the level asked for
 * @param lacking what each level that is not reached lacks
 */
public record AssessedDossier(
        UUID assessment,
        UUID submission,
        UUID maker,
        Sha256 digest,
        boolean completed,
        int revisionNumber,
        Sha256 revision,
        String product,
        String edition,
        String method,
        String scheme,
        String level,
        boolean statementIsValid,
        Verdict overall,
        int passed,
        int failed,
        int inconclusive,
        List<String> levels,
        List<LevelReached.Lacking> lacking,
        List<FindingLine> findings,
        List<ClaimLine> claims,
        List<EvidenceLine> evidence,
        List<ProvisionLine> provisions,
        List<DeviceNaming.Device> devices) {

    /** A finding in one line. */
    public record FindingLine(int number, String title, Severity severity, FindingState state) {
        public boolean isOpen() {
            return !state.isClosed();
        }
    }

    /**
     * A claim that had to be accepted.
     *
     * @param says the manufacturer's reason, or the question about a fact
     * @param answer to that question; {@code null} for a provision
     */
    public record ClaimLine(
            ClaimKind kind,
            String subject,
            String says,
            @Nullable Answer answer,
            ClaimStanding standing) {}

    /** An item of evidence that counts. */
    public record EvidenceLine(UUID id, String name, Sha256 digest) {}

    /**
     * A provision of the scheme's scope.
     *
     * @param verdict of its group; {@code null} where it was not claimed, so not tested
     * @param support Y, N or N/A
     */
    public record ProvisionLine(
            String id,
            String title,
            String modality,
            @Nullable Verdict verdict,
            String support) {}

    public boolean hasOpenFindings() {
        return findings.stream().anyMatch(FindingLine::isOpen);
    }
}
