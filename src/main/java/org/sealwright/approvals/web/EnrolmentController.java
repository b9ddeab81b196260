package org.sealwright.approvals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.sealwright.approvals.Countersigning;
import org.sealwright.approvals.Enrolling;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.approvals.StatementView;
import org.sealwright.approvals.Trust;
import org.sealwright.approvals.TrustFounding;
import org.sealwright.approvals.TrustReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign: for administrators, who found, enrol and end, and for auditors to read. */
@Controller
@RequestMapping("/admin/enrolments")
class EnrolmentController {

    private final Trust trust;
    private final TrustReading reading;
    private final TrustFounding founding;
    private final Enrolling enrolling;
    private final Countersigning countersigning;
    private final MessageSource messages;

    EnrolmentController(
            Trust trust,
            TrustReading reading,
            TrustFounding founding,
            Enrolling enrolling,
            Countersigning countersigning,
            MessageSource messages) {
        this.trust = trust;
        this.reading = reading;
        this.founding = founding;
        this.enrolling = enrolling;
        this.countersigning = countersigning;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            throw new AccessDeniedException("Administrators and auditors see who may sign");
        }
        model.addAttribute("manages", actor.has(Role.ADMINISTRATOR));
        try {
            boolean founded = trust.isFounded();
            List<TrustFounding.Candidate> candidates = founded ? List.of() : founding.candidates(actor);
            model.addAttribute("founded", founded);
            model.addAttribute("candidates", candidates);
            model.addAttribute(
                    "ready", candidates.stream().anyMatch(candidate -> candidate.self() && candidate.isReady()));
            List<StatementView> waiting = reading.waiting(actor);
            model.addAttribute("waiting", waiting);
            model.addAttribute(
                    "founding",
                    waiting.stream().anyMatch(statement -> statement.kind().equals("FOUNDING")));
            model.addAttribute("trusted", reading.trusted(actor));
        } catch (Refused unreachable) {
            model.addAttribute("unreachable", unreachable.key());
        }
        return "approvals/enrolments";
    }

    @GetMapping("/trust.json")
    ResponseEntity<String> trust(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trust.json\"")
                .body(reading.json(actor));
    }

    @PostMapping("/founding")
    String found(Actor actor, @RequestParam UUID other, Model model, HttpServletResponse response) {
        try {
            return "redirect:/admin/enrolments/" + founding.prepare(actor, other);
        } catch (Refused refusal) {
            refuse(refusal, model, response);
            return show(actor, model);
        }
    }

    @PostMapping("/end")
    String end(Actor actor, @RequestParam String passkey) {
        try {
            return "redirect:/admin/enrolments/" + enrolling.end(actor, new Sha256(passkey));
        } catch (IllegalArgumentException e) {
            throw new NotFound("passkey", passkey);
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String statement(Actor actor, @PathVariable UUID id, Model model) {
        StatementView statement = reading.statement(actor, id);
        model.addAttribute("statement", statement);
        if (statement.isOpen() && actor.has(Role.ADMINISTRATOR)) {
            model.addAttribute("signing", countersigning.page(actor, id));
        }
        return "approvals/statement";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    String sign(
            Actor actor,
            @PathVariable UUID id,
            PasskeyAnswer answer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            countersigning.sign(actor, id, answer);
            boolean open = reading.statement(actor, id).isOpen();
            return done(redirect, open ? "approvals.said.signed" : "approvals.said.settled");
        } catch (Refused refusal) {
            refuse(refusal, model, response);
            return statement(actor, id, model);
        }
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/drop")
    String drop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        countersigning.drop(actor, id);
        return done(redirect, "approvals.said.dropped");
    }

    private void refuse(Refused refusal, Model model, HttpServletResponse response) {
        model.addAttribute("refused", say(refusal.key(), refusal.arguments()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private String done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("said", say(key));
        return "redirect:/admin/enrolments";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
