package org.sealwright.decisions.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.approvals.Signing;
import org.sealwright.approvals.Trust;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseSignatures;
import org.sealwright.decisions.CaseSigning;
import org.sealwright.decisions.CaseView;
import org.sealwright.decisions.Cases;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.EmergencySuspension;
import org.sealwright.decisions.QueueFilter;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.UploadPlace;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.signer.EnrolledPart;
import org.sealwright.signer.TrustState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of cases, and a case with its review and its decision. */
@Controller
@RequestMapping("/decisions")
class CaseController {

    private final CaseReading reading;
    private final CaseReview review;
    private final CaseDecision decision;
    private final Cases cases;
    private final EmergencySuspension emergency;
    private final CaseSigning signing;
    private final CaseSignatures signatures;
    private final Signing passkeys;
    private final Trust trust;
    private final MessageSource messages;

    CaseController(
            CaseReading reading,
            CaseReview review,
            CaseDecision decision,
            Cases cases,
            EmergencySuspension emergency,
            CaseSigning signing,
            CaseSignatures signatures,
            Signing passkeys,
            Trust trust,
            MessageSource messages) {
        this.reading = reading;
        this.review = review;
        this.decision = decision;
        this.cases = cases;
        this.emergency = emergency;
        this.signing = signing;
        this.signatures = signatures;
        this.passkeys = passkeys;
        this.trust = trust;
        this.messages = messages;
    }

    @GetMapping
    String queue(
            Actor actor,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        QueueFilter filter = QueueFilter.of(show);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", reading.counts(actor));
        model.addAttribute("cases", reading.queue(actor, filter, page));
        return "decisions/queue";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, model);
    }

    @PostMapping("/{id}/review/take")
    String takeReview(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        review.take(actor, id);
        return done(redirect, id, "decisions.said.review-taken");
    }

    @PostMapping(path = "/{id}/review", params = "act=confirm")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("reviewForm") ReviewForm form,
            BindingResult errors,
            Model model) {
        return tried(errors, () -> review.prepare(actor, id, seen(form.seen()), form.note()))
                .map(signing -> sign(id, signing))
                .orElseGet(() -> page(actor, id, model));
    }

    @PostMapping(path = "/{id}/review", params = "act=return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("reviewForm") ReviewForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return tried(errors, () -> {
                    review.giveBack(actor, id, seen(form.seen()), form.note());
                    return done(redirect, id, "decisions.said.returned");
                })
                .orElseGet(() -> page(actor, id, model));
    }

    @PostMapping("/{id}/decision/take")
    String takeDecision(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        decision.take(actor, id);
        return done(redirect, id, "decisions.said.decision-taken");
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("decisionForm") @Nullable DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form == null) {
            throw new Refused("decisions.refused.seen");
        }
        check(form, errors);
        if (errors.hasErrors()) {
            return page(actor, id, model);
        }
        return tried(errors, () -> {
                    DecisionOrder order = form.toOrder(form.chosen().orElseThrow(), seen(form.seen()));
                    return decided(actor, id, order, redirect);
                })
                .orElseGet(() -> page(actor, id, model));
    }

    /** What ends a case is signed on a page of its own; what puts it off is done at once. */
    private String decided(Actor actor, UUID id, DecisionOrder order, RedirectAttributes redirect) {
        if (order.outcome().isFinal()) {
            return sign(id, decision.prepare(actor, id, order));
        }
        decision.postpone(actor, id, order);
        return done(redirect, id, "decisions.said.decided");
    }

    private static String sign(UUID id, UUID signing) {
        return "redirect:/decisions/" + id + "/sign/" + signing;
    }

    private static void check(DecisionForm form, BindingResult errors) {
        if (form.chosen().isEmpty()) {
            errors.rejectValue("outcome", "decisions.refused.outcome");
        }
        if (form.hasNoDate()) {
            errors.rejectValue("until", "decisions.refused.no-date");
        }
        if (form.hasLongCondition()) {
            errors.rejectValue("conditions", "decisions.refused.condition-too-long");
        }
    }

    @PostMapping("/{id}/suspend-at-once")
    String suspendAtOnce(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        emergency.agree(actor, id);
        return done(redirect, id, "decisions.said.at-once");
    }

    @PostMapping("/{id}/cancel")
    String cancel(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        cases.cancel(actor, id);
        return done(redirect, id, "decisions.said.cancelled");
    }

    /** What was signed in the case, to be checked elsewhere. */
    @GetMapping("/{id}/approvals.json")
    ResponseEntity<String> approvals(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("approvals-" + reading.view(actor, id).number() + ".json")
                                .build()
                                .toString())
                .body(signatures.json(actor, id));
    }

    private String page(Actor actor, UUID id, Model model) {
        CaseView view = reading.view(actor, id);
        model.addAttribute("case", view);
        model.addAttribute("levels", levels(view));
        TrustState trusted = trust.stateSoon();
        model.addAttribute("signatures", signatures.shown(actor, id, trusted));
        model.addAttribute(
                "readsSignatures", actor.hasAny(Role.AUDITOR, Role.ADMINISTRATOR, Role.REVIEWER, Role.CERTIFIER));
        if (view.can("REVIEW") || view.can("DECIDE")) {
            EnrolledPart part = view.can("REVIEW") ? EnrolledPart.REVIEWER : EnrolledPart.CERTIFIER;
            model.addAttribute("cannotSign", passkeys.objection(actor, part, trusted));
        }
        if (!model.containsAttribute("reviewForm")) {
            model.addAttribute(
                    "reviewForm", new ReviewForm(view.dossier().digest().hex(), signing.note(actor, id)));
        }
        if (!model.containsAttribute("decisionForm")) {
            DecisionOrder typed = signing.order(actor, id);
            model.addAttribute(
                    "decisionForm",
                    typed == null
                            ? DecisionForm.empty(view.dossier().digest())
                            : DecisionForm.of(typed, view.dossier().digest()));
        }
        if (view.can("ADD_EVIDENCE")) {
            EvidenceOwner owner = new EvidenceOwner("case", id);
            model.addAttribute("place", UploadPlace.to(owner, null, "/decisions/" + id));
        }
        return "decisions/case";
    }

    /** The levels that a limit could grant. */
    private Map<String, String> levels(CaseView view) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", say("decisions.decide.level.same"));
        view.dossier().levelsWithin().stream()
                .filter(level -> !level.equals(view.level()))
                .forEach(level -> levels.put(level, say("decisions.decide.level.option", level)));
        return levels;
    }

    /** What came of it; empty where a rule refused it, which then stands at its field, or at the top. */
    private static <T> Optional<T> tried(BindingResult errors, Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (Refused refusal) {
            Optional.ofNullable(refusal.field())
                    .ifPresentOrElse(
                            field -> errors.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key()),
                            () -> errors.reject(refusal.key(), refusal.arguments(), refusal.key()));
            return Optional.empty();
        }
    }

    private static Sha256 seen(@Nullable String digest) {
        try {
            return new Sha256(String.valueOf(digest));
        } catch (IllegalArgumentException e) {
            throw new Refused("decisions.refused.seen");
        }
    }

    private String done(RedirectAttributes redirect, UUID id, String key) {
        redirect.addFlashAttribute("said", say(key));
        return "redirect:/decisions/" + id;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
