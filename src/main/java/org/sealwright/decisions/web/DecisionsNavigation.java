package org.sealwright.decisions.web;

import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.stereotype.Component;

@Component
class DecisionsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        if (actor.hasAny(Role.OWNER, Role.EDITOR, Role.VIEWER)) {
            return List.of(new NavigationItem(40, "decisions.nav", "/decisions/mine"));
        }
        return actor.hasAny(Role.REVIEWER, Role.CERTIFIER, Role.SURVEILLANCE_OFFICER, Role.AUDITOR)
                ? List.of(new NavigationItem(40, "decisions.nav", "/decisions"))
                : List.of();
    }
}
