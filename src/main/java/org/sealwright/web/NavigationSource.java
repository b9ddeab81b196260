package org.sealwright.web;

import java.util.List;
import org.sealwright.shared.Actor;

/** A module that has working pages says which of them this person may open from the masthead. */
public interface NavigationSource {

    List<NavigationItem> itemsFor(Actor actor);
}
