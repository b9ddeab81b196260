package org.sealwright.submissions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Provision;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.Progress;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.submissions.Versioned;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The conformance statement (ICS), section by section. */
@Controller
class StatementController {

    private final Frame frame;
    private final Claiming claiming;
    private final Catalogue catalogue;
    private final Saved saved;
    private final Words words;

    StatementController(Frame frame, Claiming claiming, Catalogue catalogue, Saved saved, Words words) {
        this.frame = frame;
        this.claiming = claiming;
        this.catalogue = catalogue;
        this.saved = saved;
        this.words = words;
    }

    @GetMapping("/submissions/{id}/statement")
    String page(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String section, Model model) {
        show(actor, id, section, model);
        return "submissions/statement";
    }

    @PostMapping("/submissions/{id}/statement/{provision}")
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String provision,
            @RequestParam(required = false) @Nullable Support support,
            @RequestParam(defaultValue = "") String detail,
            @RequestParam(defaultValue = "-1") int version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!ProvisionId.isWellFormed(provision)) {
            throw new NotFound("provision", provision);
        }
        ProvisionId claimed = ProvisionId.of(provision);
        IcsDraft draft = new IcsDraft(support, detail.replace("\r\n", "\n").strip());
        try {
            int now = claiming.claim(actor, id, claimed, draft, version);
            String section = sectionOf(actor, id, claimed, model);
            if (Saved.isScript(request)) {
                show(actor, id, section, model);
                model.addAttribute("provision", claimed);
            }
            String back = "/submissions/" + id + "/statement?section=" + section + "#claim-" + claimed;
            return saved.well(
                    request, redirect, model, "claim-" + claimed, now, back, "submissions/_statement :: saved");
        } catch (Refused refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            if (Saved.isScript(request)) {
                return saved.refused(model, "claim-" + claimed, refusal);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(actor, id, sectionOf(actor, id, claimed, model), model);
            model.addAttribute(
                    "typed", new Typed(claimed, draft, version, words.say(refusal.key(), refusal.arguments())));
            return "submissions/statement";
        } catch (Conflict | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return saved.clash(request, response, model, clash(actor, id, claimed, draft, model));
        }
    }

    /** What could not be saved, to be shown again in its place. */
    record Typed(ProvisionId provision, IcsDraft draft, int version, String wrong) {}

    private Clash clash(Actor actor, UUID id, ProvisionId provision, IcsDraft yours, Model model) {
        String section = sectionOf(actor, id, provision, model);
        Progress progress = show(actor, id, section, model);
        Versioned<IcsDraft> theirs = progress.dossier().claim(provision);
        Provision asked =
                catalogue.requireEdition(progress.submission().edition()).require(provision);
        String base = "/submissions/" + id + "/statement";
        return new Clash(
                provision + " " + asked.title(),
                base + "/" + provision,
                theirs.version(),
                base + "?section=" + section + "#claim-" + provision,
                List.of(
                        Clash.Field.choice(
                                "support",
                                words.say("submissions.statement.support"),
                                notation(theirs.value()),
                                notation(yours),
                                said(theirs.value()),
                                said(yours)),
                        Clash.Field.text(
                                "detail",
                                words.say("submissions.statement.detail"),
                                theirs.value().detail(),
                                yours.detail())));
    }

    private static String notation(IcsDraft draft) {
        return draft.support() == null ? "" : draft.support().name();
    }

    private String said(IcsDraft draft) {
        return words.say("submissions.statement." + (draft.support() == null ? "none" : draft.support()));
    }

    private String sectionOf(Actor actor, UUID id, ProvisionId provision, Model model) {
        SubmissionSummary submission = frame.show(actor, id, "statement", model).submission();
        return catalogue
                .requireEdition(submission.edition())
                .provision(provision)
                .map(Provision::section)
                .orElse("");
    }

    private Progress show(Actor actor, UUID id, String section, Model model) {
        Progress progress = frame.show(actor, id, "statement", model);
        model.addAttribute(
                "statement",
                StatementPage.of(
                        catalogue.requireEdition(progress.submission().edition()),
                        catalogue.requireScheme(progress.submission().scheme()),
                        progress.dossier(),
                        section));
        return progress;
    }
}
