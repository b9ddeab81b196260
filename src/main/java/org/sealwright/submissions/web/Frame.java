package org.sealwright.submissions.web;

import java.util.UUID;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.DossierReading;
import org.sealwright.submissions.Progress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of an application shows around its own: the product, how far it is, and the way to the other pages. */
@Component
class Frame {

    private final DossierReading reading;
    private final Catalogue catalogue;

    Frame(DossierReading reading, Catalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /**
     * Loads an application for one of its pages.
     *
     * @param here name of the page in the rail
     */
    Progress show(Actor actor, UUID id, String here, Model model) {
        Progress progress = reading.progress(actor, id);
        model.addAttribute("progress", progress);
        model.addAttribute("here", here);
        model.addAttribute("base", "/submissions/" + id);
        model.addAttribute(
                "scheme", catalogue.requireScheme(progress.submission().scheme()));
        model.addAttribute(
                "edition", catalogue.requireEdition(progress.submission().edition()));
        model.addAttribute("mayEdit", progress.isOpen() && actor.hasAny(Role.OWNER, Role.EDITOR));
        model.addAttribute("isOwner", actor.has(Role.OWNER));
        return progress;
    }
}
