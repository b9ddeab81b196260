package org.sealwright.approvals.web;

import com.nimbusds.jose.util.Base64URL;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.sealwright.approvals.Enrolling;
import org.sealwright.approvals.PasskeyRegistration;
import org.sealwright.approvals.Passkeys;
import org.sealwright.approvals.Trust;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own passkeys. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyController {

    private final PasskeyRegistration registration;
    private final Passkeys passkeys;
    private final Enrolling enrolling;
    private final Trust trust;
    private final MessageSource messages;

    PasskeyController(
            PasskeyRegistration registration,
            Passkeys passkeys,
            Enrolling enrolling,
            Trust trust,
            MessageSource messages) {
        this.registration = registration;
        this.passkeys = passkeys;
        this.enrolling = enrolling;
        this.trust = trust;
        this.messages = messages;
    }

    /** What the page's script needs to make a passkey; bytes in base64url. */
    record OfferView(
            UUID id, String challenge, String party, String account, String email, String person, List<String> known) {

        static OfferView of(PasskeyRegistration.Offer offer) {
            byte[] account = ByteBuffer.allocate(16)
                    .putLong(offer.account().getMostSignificantBits())
                    .putLong(offer.account().getLeastSignificantBits())
                    .array();
            return new OfferView(
                    offer.id(),
                    Base64URL.encode(offer.challenge()).toString(),
                    offer.party(),
                    Base64URL.encode(account).toString(),
                    offer.accountName(),
                    offer.name(),
                    offer.known().stream()
                            .map(id -> Base64URL.encode(id).toString())
                            .toList());
        }
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("passkeys", passkeys.own(actor));
        model.addAttribute("offer", OfferView.of(registration.offer(actor)));
        return "approvals/passkeys";
    }

    @PostMapping
    String make(
            Actor actor,
            @RequestParam UUID offer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String attestation,
            @RequestParam(defaultValue = "") String clientData,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            registration.register(
                    actor, offer, name, new Base64URL(attestation).decode(), new Base64URL(clientData).decode());
            return done(redirect, trust.isFounded() ? "approvals.passkeys.made" : "approvals.passkeys.made.founding");
        } catch (Refused refusal) {
            model.addAttribute("typed", name);
            return refused(actor, refusal, model, response);
        }
    }

    @PostMapping("/{id}/name")
    String rename(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            passkeys.rename(actor, id, name);
            return done(redirect, "approvals.passkeys.renamed");
        } catch (Refused refusal) {
            return refused(actor, refusal, model, response);
        }
    }

    @PostMapping("/{id}/ask")
    String ask(
            Actor actor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            enrolling.ask(actor, id);
            return done(redirect, "approvals.passkeys.asked");
        } catch (Refused refusal) {
            return refused(actor, refusal, model, response);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        passkeys.remove(actor, id);
        return done(redirect, "approvals.passkeys.removed");
    }

    private String refused(Actor actor, Refused refusal, Model model, HttpServletResponse response) {
        model.addAttribute("refused", say(refusal.key(), refusal.arguments()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, model);
    }

    private String done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("said", say(key));
        return "redirect:/account/passkeys";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
