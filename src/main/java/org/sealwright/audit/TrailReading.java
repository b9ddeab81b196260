package org.sealwright.audit;

import java.util.List;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.web.Paged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, for those who watch over the others (ISO/IEC 17065, 7.12 and 8.6). */
@Service
public class TrailReading {

    private final TrailRows rows;

    TrailReading(TrailRows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public Paged<TrailEntry> entries(Actor actor, TrailFilter filter, int page) {
        return rows.page(filter, page);
    }

    /** @throws NotFound if there is no such entry */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public TrailEntryDetail entry(Actor actor, UUID id) {
        return rows.detail(id).orElseThrow(() -> new NotFound("entry of the trail", id));
    }

    /** Every kind of act that the trail has, by name. */
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    public List<String> acts(Actor actor) {
        return rows.acts();
    }
}
