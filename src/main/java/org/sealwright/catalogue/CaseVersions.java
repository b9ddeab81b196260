package org.sealwright.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedToAnyone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which words of body-written cases are in force beside the published files. */
@Service
public class CaseVersions {

    private final CaseVersionRows rows;

    CaseVersions(CaseVersionRows rows) {
        this.rows = rows;
    }

    /** The versions in force, of every method; a case that is missing has the words of the published file. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("the criteria are public")
    public List<CaseVersion> inForce() {
        return rows.inForce();
    }

    /** Those versions, as far as they ever came into force. */
    @Transactional(readOnly = true)
    @AllowedToAnyone("what came into force was public")
    public List<CaseVersion> approved(Collection<UUID> versions) {
        return rows.byIds(List.copyOf(versions));
    }
}
