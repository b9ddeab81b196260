package org.sealwright.organisations.web;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.stereotype.Component;

/** One's own organisation, and everybody for those who look after everybody. */
@Component
class PeopleNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem(800, "organisations.nav.organisation", "/organisation"));
        if (actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            items.add(new NavigationItem(900, "organisations.nav.people", "/admin/people"));
        }
        return items;
    }
}
