package org.sealwright.submissions.web;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Applications in the masthead. */
@Component
class SubmissionsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        if (actor.isOf(OrganisationKind.MANUFACTURER) || actor.hasAny(Role.APPLICATION_REVIEWER, Role.AUDITOR)) {
            items.add(new NavigationItem(20, "submissions.nav", "/submissions"));
        }
        return items;
    }
}
