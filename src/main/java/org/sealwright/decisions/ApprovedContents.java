package org.sealwright.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.SignerRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which credentials certifiers approved, for those who compare them with what was made. */
@Service
public class ApprovedContents {

    private final ApprovalCheckRows rows;

    ApprovedContents(ApprovalCheckRows rows) {
        this.rows = rows;
    }

    /** The digests of credentials approved in each of the cases that was decided and signed; other cases are left out. */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public Map<UUID, Set<Sha256>> of(Actor job, Collection<UUID> cases) {
        Map<UUID, Set<Sha256>> approved = new HashMap<>();
        rows.signedCases(cases).forEach(signed -> approved.put(signed, new HashSet<>()));
        for (ApprovalCheckRows.SignedRow row : rows.signed(approved.keySet())) {
            try {
                Sha256 content = row.approval().statement().content();
                if (content != null && row.decision() != null) {
                    approved.computeIfAbsent(row.caseId(), unknown -> new HashSet<>())
                            .add(content);
                }
            } catch (SignerRefused unreadable) {
                // it approves nothing; the check of approvals names it
            }
        }
        return approved;
    }
}
