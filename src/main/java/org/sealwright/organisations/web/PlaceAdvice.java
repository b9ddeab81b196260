package org.sealwright.organisations.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Which organisation the address means, a person's own or any, and whether this person may change it. */
@ControllerAdvice(assignableTypes = {OrganisationController.class, InviteController.class, MemberController.class})
class PlaceAdvice {

    private final Directory directory;

    PlaceAdvice(Directory directory) {
        this.directory = directory;
    }

    @ModelAttribute("place")
    Place place(Actor actor, @PathVariable(required = false) @Nullable UUID organisation, Locale locale) {
        if (organisation != null && !actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("Other organisations are the administrators' pages");
        }
        UUID id = organisation == null ? actor.requireOrganisation() : organisation;
        OrganisationView shown = directory.organisation(id);
        return new Place(
                shown,
                organisation == null ? "/organisation" : "/admin/organisations/" + id,
                actor.has(Role.ADMINISTRATOR) || (actor.has(Role.OWNER) && id.equals(actor.organisation())),
                Arrays.stream(Role.values())
                        .filter(role -> role.belongsTo(shown.kind()))
                        .toList(),
                shown.country() == null ? "" : Countries.name(shown.country(), locale));
    }
}
