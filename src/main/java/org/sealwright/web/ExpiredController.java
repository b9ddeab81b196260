package org.sealwright.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says that somebody was signed out while they typed, and lets them send the same again; see {@link ExpiredForms}. */
@Controller
class ExpiredController {

    private static final String TOKEN = "_csrf";

    @RequestMapping(ExpiredForms.PAGE)
    String page(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String address)) {
            throw new NotFound("page", ExpiredForms.PAGE);
        }
        List<Typed> typed = typed(request);
        boolean kept = !isMultipart(request) && typed.stream().noneMatch(Typed::isSecret);
        model.addAttribute("action", address);
        model.addAttribute("typed", kept ? typed : List.of());
        model.addAttribute("kept", kept);
        model.addAttribute("signedIn", ActorArgumentResolver.SignedIn.actor() != null);
        return "web/expired";
    }

    /** A browser gives no file away twice. */
    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                for (@Nullable String value : values) {
                    typed.add(new Typed(name, value == null ? "" : value));
                }
            }
        });
        return typed;
    }

    /** A field of the form as it was sent. */
    record Typed(String name, String value) {

        /** Passwords are never written into a page. */
        boolean isSecret() {
            return name.toLowerCase(Locale.ROOT).contains("password");
        }

        /** Whether a person wrote it, as far as one can tell. */
        public boolean isText() {
            return value.strip().contains(" ");
        }
    }
}
