package org.sealwright.decisions;

import java.util.Map;
import org.sealwright.audit.Act;
import org.sealwright.shared.Actor;

/** Entries of the trail about cases that nobody else listens to. */
final class CaseAct {

    private CaseAct() {}

    static Act of(Actor actor, CaseFile file, String verb) {
        return of(actor, file, verb, Map.of());
    }

    static Act of(Actor actor, CaseFile file, String verb, Map<String, Object> more) {
        return new Act(actor, "decisions.case." + verb, "case", file.id())
                .of(file.maker())
                .with(more);
    }
}
