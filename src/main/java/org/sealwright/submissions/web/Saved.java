package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.sealwright.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers a save: to the script that saves while somebody types, the few pieces that changed; to a browser without it, the
 * page again. A version that is no longer the newest is answered with both texts side by side, to either.
 */
@Component
class Saved {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss z");

    private final Words words;
    private final Clock clock;

    Saved(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    static boolean isScript(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Tells that all is well; the view is the fragment that the script gets. */
    String well(
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model,
            String form,
            int version,
            String back,
            String view) {
        String sentence = words.say("submissions.saved.at", TIME.format(ZonedDateTime.now(clock)));
        if (!isScript(request)) {
            redirect.addFlashAttribute("said", sentence);
            return "redirect:" + back;
        }
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("sentence", sentence);
        return view;
    }

    /** Tells the script why nothing was saved; the words stay where they are typed. */
    String refused(Model model, String form, Refused refusal) {
        model.addAttribute("form", form);
        model.addAttribute("problem", words.say(refusal.key(), refusal.arguments()));
        return "submissions/_saved :: refused";
    }

    /** Shows what a colleague saved beside what this person typed. */
    String clash(HttpServletRequest request, HttpServletResponse response, Model model, Clash clash) {
        response.setStatus(HttpStatus.CONFLICT.value());
        if (isScript(request)) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reselect", "#content");
            response.setHeader("HX-Reswap", "outerHTML show:window:top");
        }
        model.addAttribute("clash", clash);
        return "submissions/clash";
    }
}
