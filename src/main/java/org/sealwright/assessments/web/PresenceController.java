package org.sealwright.assessments.web;

import java.util.UUID;
import org.sealwright.assessments.Presence;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the workspace's sign of life, and answers who else is here. */
@Controller
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @PostMapping("/assessments/{id}/{provision:[456][0-9A-Z.-]*}/presence")
    String here(Actor actor, @PathVariable UUID id, @PathVariable String provision, Model model) {
        model.addAttribute("colleagues", presence.here(actor, id, provision));
        return "assessments/_presence :: colleagues";
    }
}
