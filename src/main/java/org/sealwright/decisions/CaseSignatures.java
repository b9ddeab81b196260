package org.sealwright.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.SignerSentence;
import org.sealwright.approvals.Trust;
import org.sealwright.organisations.Directory;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.signer.Approval;
import org.sealwright.signer.ApprovedOutcome;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.SignerJson;
import org.sealwright.signer.SignerRefused;
import org.sealwright.signer.TrustState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was signed in a case. It is read as it is stored; what it is worth, its signatures say. */
@Service
public class CaseSignatures {

    private final CaseFiles files;
    private final ApprovalRows approvals;
    private final Trust trust;
    private final Directory directory;

    CaseSignatures(CaseFiles files, ApprovalRows approvals, Trust trust, Directory directory) {
        this.files = files;
        this.approvals = approvals;
        this.trust = trust;
        this.directory = directory;
    }

    /**
     * The confirmation of the review and the decision, on the dossier that the case stands on.
     *
     * @throws Refused if one of the two was not signed
     */
    @Transactional
    @AllowedTo(Role.CERTIFIER)
    public SignedDecision of(Actor actor, UUID caseId) {
        CaseFile file = files.require(caseId);
        Approval decision = newest(file, EnrolledPart.CERTIFIER)
                .orElseThrow(() -> new Refused("decisions.refused.decision-unsigned", file.number()));
        return new SignedDecision(requireReview(file), decision);
    }

    /** @throws Refused if nobody signed that the review holds for what the case stands on now */
    Approval requireReview(CaseFile file) {
        return newest(file, EnrolledPart.REVIEWER)
                .filter(approval -> approval.statement().outcome() == ApprovedOutcome.CONFIRMED)
                .orElseThrow(() -> new Refused("decisions.refused.review-unsigned", file.number()));
    }

    /**
     * Everything that was signed, with what comes of verifying it now, the oldest first. For the body's people.
     *
     * @param trusted whom the signer trusts; {@code null} where it is away
     */
    @Transactional(readOnly = true)
    @AllowedTo(everyRole = true)
    public List<SignatureView> shown(Actor actor, UUID caseId, @Nullable TrustState trusted) {
        if (!actor.isOf(OrganisationKind.BODY)) {
            throw new NotFound("case", caseId);
        }
        List<ApprovalRows.Row> rows = approvals.of(caseId);
        Map<UUID, String> names =
                directory.names(rows.stream().map(ApprovalRows.Row::account).toList());
        return rows.stream()
                .map(row -> view(
                        row, names.getOrDefault(row.account(), row.account().toString()), trusted))
                .toList();
    }

    /** The approvals of a case as one JSON text, to be checked elsewhere (docs/formats/approval.md). */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER})
    public String json(Actor actor, UUID caseId) {
        return approvals.of(caseId).stream().map(this::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** The texts as they are stored: they are what was signed. What is no approval any more stands there as text. */
    private String json(ApprovalRows.Row row) {
        try {
            row.approval();
            return "{\"statement\":" + row.statement() + ",\"assertion\":" + row.assertion() + "}";
        } catch (SignerRefused unreadable) {
            return SignerJson.write(Map.of("statement", row.statement(), "assertion", row.assertion()));
        }
    }

    private Optional<Approval> newest(CaseFile file, EnrolledPart part) {
        return approvals.of(file.id()).reversed().stream()
                .filter(row -> row.part() == part)
                .map(CaseSignatures::readable)
                .filter(approval -> approval.statement().dossier().equals(file.dossier()))
                .findFirst();
    }

    private static Approval readable(ApprovalRows.Row row) {
        try {
            return row.approval();
        } catch (SignerRefused unreadable) {
            throw SignerSentence.of(unreadable);
        }
    }

    private SignatureView view(ApprovalRows.Row row, String name, @Nullable TrustState trusted) {
        try {
            Approval approval = row.approval();
            return new SignatureView(
                    row.part(),
                    name,
                    row.at(),
                    trusted == null ? "" : trust.spoken(approval.assertion().credentialId(), trusted),
                    row.statement(),
                    trusted != null,
                    trusted == null ? null : trust.objectionTo(approval, trusted));
        } catch (SignerRefused unreadable) {
            return new SignatureView(row.part(), name, row.at(), "", row.statement(), true, "signer.refused.MALFORMED");
        }
    }
}
