package org.sealwright.submissions.web;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.submissions.StatementCarrying;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries the statement for an earlier edition over, and lists what has to be answered anew. */
@Controller
@RequestMapping("/submissions/{id}/carrying/{from}")
class CarryingController {

    private final Frame frame;
    private final StatementCarrying carrying;
    private final Words words;

    CarryingController(Frame frame, StatementCarrying carrying, Words words) {
        this.frame = frame;
        this.carrying = carrying;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @PathVariable UUID from, Model model) {
        frame.show(actor, id, "statement", model);
        model.addAttribute("carrying", carrying.look(actor, id, from));
        return "submissions/carrying";
    }

    @PostMapping
    String carry(Actor actor, @PathVariable UUID id, @PathVariable UUID from, RedirectAttributes redirect) {
        StatementCarrying.Taken taken = carrying.carry(actor, id, from);
        redirect.addFlashAttribute("said", said(taken));
        return "redirect:/submissions/" + id + "/carrying/" + from;
    }

    private String said(StatementCarrying.Taken taken) {
        String answers = words.say("submissions.carrying.done", taken.answers());
        return taken.tables() == 0
                ? answers
                : answers + " " + words.say("submissions.carrying.done-tables", taken.tables(), taken.rows());
    }
}
