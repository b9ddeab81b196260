package org.sealwright.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.sealwright.organisations.Actors;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OwnAccount;
import org.sealwright.shared.Actor;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final Actor JOB = Actor.system("own-account");

    private final OwnAccount account;
    private final Directory directory;
    private final Actors actors;
    private final MessageSource messages;

    AccountController(OwnAccount account, Directory directory, Actors actors, MessageSource messages) {
        this.account = account;
        this.directory = directory;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", new NameForm(directory.person(actor.id()).name()));
        return page(actor, model);
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult result,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return page(actor, model);
        }
        account.rename(actor, form.name());
        carryOn(actor, request, response);
        redirect.addFlashAttribute("said", messages.getMessage("organisations.account.renamed", null, locale));
        return "redirect:/account";
    }

    @PostMapping("/acts-for")
    String actFor(
            Actor actor, @RequestParam UUID organisation, HttpServletRequest request, HttpServletResponse response) {
        account.actFor(actor, organisation);
        carryOn(actor, request, response);
        return "redirect:/account";
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("form", new PasswordChangeForm("", ""));
        return "organisations/password";
    }

    /** Every session of the account ends, this one with it. */
    @PostMapping("/password")
    String changePassword(
            Actor actor,
            @Valid @ModelAttribute("form") PasswordChangeForm form,
            BindingResult result,
            HttpServletRequest request) {
        if (!result.hasErrors()) {
            try {
                account.changePassword(actor, form.current(), form.password());
                request.getSession().invalidate();
                return "redirect:/sign-in?changed";
            } catch (Refused refusal) {
                Refusals.show(refusal, result);
            }
        }
        return "organisations/password";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("person", directory.person(actor.id()));
        model.addAttribute("organisation", directory.organisation(actor.requireOrganisation()));
        model.addAttribute("roles", actor.roles().stream().sorted().toList());
        model.addAttribute("employers", directory.employers(actor));
        model.addAttribute("signs", actor.hasAny(Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER));
        model.addAttribute("declares", !actor.isOf(OrganisationKind.MANUFACTURER));
        return "organisations/account";
    }

    /** The session goes on under the new name, or for the other organisation. */
    private void carryOn(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(actors.authentication(JOB, actor.id()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
