package org.sealwright.organisations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page to sign in at; the comparing is done by the security chain. */
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String ask(@Nullable Authentication signedIn, @RequestParam(required = false) @Nullable String out, Model model) {
        if (signedIn != null && signedIn.isAuthenticated()) {
            return "redirect:/dashboard";
        }
        model.addAttribute("signedOut", out != null);
        model.addAttribute("email", "");
        return "organisations/sign-in";
    }

    /** The chain forwards here; one sentence, whatever was wrong. */
    @PostMapping("/sign-in/refused")
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(@RequestParam(defaultValue = "") String email, Model model) {
        model.addAttribute("refused", true);
        model.addAttribute("email", email);
        return "organisations/sign-in";
    }

    /** Password managers look here (W3C well-known address). */
    @GetMapping("/.well-known/change-password")
    String changePassword() {
        return "redirect:/account/password";
    }
}
