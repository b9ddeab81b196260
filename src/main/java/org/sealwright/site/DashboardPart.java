package org.sealwright.site;

import java.util.List;
import org.sealwright.shared.Actor;

/** Looks into one module for what waits there for a person; nothing if the person has no business there. */
interface DashboardPart {

    List<DashboardSection> sectionsFor(Actor actor);
}
