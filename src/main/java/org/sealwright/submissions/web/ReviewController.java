package org.sealwright.submissions.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.ApplicationReview;
import org.sealwright.submissions.ReviewOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application review: taking it, and ending it. */
@Controller
class ReviewController {

    private final ApplicationReview review;
    private final SubmissionController application;
    private final Words words;

    ReviewController(ApplicationReview review, SubmissionController application, Words words) {
        this.review = review;
        this.application = application;
        this.words = words;
    }

    @PostMapping("/submissions/{id}/review")
    String take(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        review.take(actor, id);
        redirect.addFlashAttribute("said", words.say("submissions.review.taken"));
        return "redirect:/submissions/" + id;
    }

    @PostMapping("/submissions/{id}/review/outcome")
    String conclude(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ReviewOutcome outcome = form.outcome();
        if (outcome == null) {
            errors.rejectValue("outcome", "submissions.refused.review-without-outcome");
            return application.overview(actor, id, model);
        }
        try {
            review.conclude(actor, id, outcome, form.words());
        } catch (Refused refusal) {
            String field = refusal.field();
            if (field == null) {
                throw refusal;
            }
            errors.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key());
            return application.overview(actor, id, model);
        }
        redirect.addFlashAttribute("said", words.say("submissions.review.done." + outcome));
        return "redirect:/submissions/review";
    }

    /** What the reviewer says. */
    record ReviewForm(@Nullable ReviewOutcome outcome, String words) {

        @SuppressWarnings("NullAway") // a browser may leave a field out
        ReviewForm {
            words = words == null ? "" : words.replace("\r\n", "\n");
        }
    }
}
