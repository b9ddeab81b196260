package org.sealwright.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.ActingPrincipal;
import org.sealwright.shared.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the working layout shows on every page: where this person can go, and who they are signed in as. */
@ControllerAdvice
class LayoutAdvice {

    private final List<NavigationSource> sources;
    private final Clock clock;

    LayoutAdvice(List<NavigationSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The body's zone, in which pages show every day and time. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @ModelAttribute("navigation")
    List<NavigationItem> navigation() {
        Actor actor = ActorArgumentResolver.SignedIn.actor();
        if (actor == null) {
            return List.of();
        }
        return sources.stream()
                .flatMap(source -> source.itemsFor(actor).stream())
                .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::key))
                .toList();
    }

    /** The name in the masthead; the principal's own, so that no page needs to look it up. */
    @ModelAttribute("signedInAs")
    @Nullable
    String signedInAs() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                ? principal.displayName()
                : null;
    }

    @ModelAttribute("address")
    String address(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
