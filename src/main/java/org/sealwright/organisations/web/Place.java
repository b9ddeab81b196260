package org.sealwright.organisations.web;

import java.util.List;
import java.util.UUID;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The organisation that a page is about.
 *
 * @param base the address that its pages stand below
 * @param manages whether this person looks after the organisation's people
 * @param roles what such an organisation can give
 */
record Place(OrganisationView organisation, String base, boolean manages, List<Role> roles, String country) {

    UUID id() {
        return organisation.id();
    }

    void requireManages() {
        if (!manages) {
            throw new AccessDeniedException("Not theirs to look after");
        }
    }

    /** Back to the organisation's page, which says what was done. */
    String done(RedirectAttributes redirect, MessageSource messages, String key, Object... arguments) {
        redirect.addFlashAttribute("said", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
        return "redirect:" + base;
    }
}
