package org.sealwright.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.decisions.CaseSigning;
import org.sealwright.decisions.SigningView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.signer.EnrolledPart;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a reviewer or certifier sees what they sign, and signs it. */
@Controller
@RequestMapping("/decisions/{id}/sign/{signing}")
class SigningController {

    private final CaseSigning signing;
    private final MessageSource messages;

    SigningController(CaseSigning signing, MessageSource messages) {
        this.signing = signing;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @PathVariable("signing") UUID statement, Model model) {
        Optional<SigningView> view = signing.view(actor, statement);
        view.ifPresent(found -> model.addAttribute("signing", found));
        return view.isPresent() ? "decisions/sign" : "redirect:/decisions/" + id;
    }

    @PostMapping
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable("signing") UUID statement,
            PasskeyAnswer answer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            signing.sign(actor, statement, answer)
                    .ifPresent(part -> redirect.addFlashAttribute(
                            "said",
                            say(part == EnrolledPart.REVIEWER ? "decisions.said.reviewed" : "decisions.said.decided")));
            return "redirect:/decisions/" + id;
        } catch (Refused refusal) {
            model.addAttribute("refused", say(refusal.key(), refusal.arguments()));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, id, statement, model);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
