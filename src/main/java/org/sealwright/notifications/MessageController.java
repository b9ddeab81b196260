package org.sealwright.notifications;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's messages. */
@Controller
@RequestMapping("/account/messages")
class MessageController {

    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("messages", messages.all(actor, page));
        return "notifications/messages";
    }

    @PostMapping("/{message}/read")
    String read(Actor actor, @PathVariable UUID message) {
        messages.markRead(actor, message);
        return "redirect:/account/messages";
    }
}
