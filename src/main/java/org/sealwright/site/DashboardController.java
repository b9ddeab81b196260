package org.sealwright.site;

import java.util.List;
import org.sealwright.organisations.Directory;
import org.sealwright.shared.Actor;
import org.sealwright.web.NavigationItem;
import org.sealwright.web.NavigationSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the person who signed in, by their roles. */
@Controller
class DashboardController implements NavigationSource {

    private final List<DashboardPart> parts;
    private final Directory directory;

    DashboardController(List<DashboardPart> parts, Directory directory) {
        this.parts = parts;
        this.directory = directory;
    }

    @GetMapping("/dashboard")
    String dashboard(Actor actor, Model model) {
        model.addAttribute(
                "sections",
                parts.stream().flatMap(part -> part.sectionsFor(actor).stream()).toList());
        model.addAttribute(
                "organisation",
                directory.organisation(actor.requireOrganisation()).name());
        return "site/dashboard";
    }

    @Override
    public List<NavigationItem> itemsFor(Actor actor) {
        return List.of(new NavigationItem(10, "site.nav.dashboard", "/dashboard"));
    }
}
