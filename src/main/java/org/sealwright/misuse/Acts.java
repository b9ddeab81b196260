package org.sealwright.misuse;

import java.util.Map;
import java.util.UUID;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;

/** Entries of the trail about reports and the list. */
final class Acts {

    private Acts() {}

    static Act report(Actor actor, String verb, UUID report, Map<String, Object> facts) {
        return new Act(actor, "misuse.report." + verb, "report", report).with(facts);
    }

    static Act listing(Actor actor, String verb, UUID entry, Map<String, Object> facts) {
        return new Act(actor, "misuse.listing." + verb, "misuse-listing", entry).with(facts);
    }
}
