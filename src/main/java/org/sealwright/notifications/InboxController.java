package org.sealwright.notifications;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The development inbox. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("mails", inbox.list(page));
        return "notifications/inbox";
    }

    @GetMapping("/{mail}")
    String mail(@PathVariable UUID mail, Model model) {
        model.addAttribute("mail", inbox.mail(mail));
        return "notifications/mail";
    }
}
