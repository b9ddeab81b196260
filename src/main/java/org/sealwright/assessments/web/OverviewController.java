package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.ActivityRecording;
import org.sealwright.assessments.Assigning;
import org.sealwright.assessments.ClaimJudging;
import org.sealwright.assessments.Completion;
import org.sealwright.assessments.DeviceNaming;
import org.sealwright.assessments.DeviceOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on an evaluation as a whole. A refused form comes back with what was typed. */
@Controller
@RequestMapping("/assessments/{id}")
class OverviewController {

    private final OverviewPage page;
    private final Assigning assigning;
    private final DeviceNaming devices;
    private final ClaimJudging claims;
    private final FindingRaising findings;
    private final ActivityRecording activities;
    private final Completion completion;
    private final MessageSource messages;

    OverviewController(
            OverviewPage page,
            Assigning assigning,
            DeviceNaming devices,
            ClaimJudging claims,
            FindingRaising findings,
            ActivityRecording activities,
            Completion completion,
            MessageSource messages) {
        this.page = page;
        this.assigning = assigning;
        this.devices = devices;
        this.claims = claims;
        this.findings = findings;
        this.activities = activities;
        this.completion = completion;
        this.messages = messages;
    }

    /** What every handler needs to answer. */
    record Answering(
            Actor actor,
            UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {}

    @PostMapping("/assignment")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(answering, "assignment", "assessments.said.assigned", () -> {
            if (account == null) {
                throw Refused.at("account", "assessments.refused.no-account");
            }
            assigning.assign(actor, id, account, due);
        });
    }

    @PostMapping("/commission")
    String commission(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID laboratory,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(
                answering,
                "commission",
                "assessments.said.commissioned",
                () -> assigning.commission(actor, id, laboratory));
    }

    @PostMapping("/devices")
    String device(
            Actor actor,
            @PathVariable UUID id,
            DeviceForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(answering, "device", "assessments.said.device", () -> devices.name(actor, id, form.toOrder()));
    }

    @PostMapping("/devices/{device}/removal")
    String removeDevice(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID device,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(answering, "device", "assessments.said.device-removed", () -> devices.remove(actor, id, device));
    }

    @PostMapping("/claims/{claim}")
    String claim(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int seen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(
                answering,
                "claim-" + claim,
                "assessments.said.claim",
                () -> claims.judge(actor, id, claim, accepted, words, seen));
    }

    @PostMapping("/activities/{activity}")
    String activity(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String activity,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable UUID report,
            @RequestParam(defaultValue = "") String firmware,
            @RequestParam(defaultValue = "") String laboratory,
            @RequestParam(defaultValue = "") String accreditation,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        var order = new ActivityRecording.Order(record, activity, report, firmware, laboratory, accreditation);
        return tried(
                answering,
                "activity-" + activity,
                "assessments.said.activity",
                () -> activities.record(actor, id, order));
    }

    @PostMapping("/findings/sending")
    String send(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(answering, "send", "assessments.said.sent", () -> findings.send(actor, id));
    }

    @PostMapping("/completion")
    String complete(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new Answering(actor, id, request, response, model, redirect);
        return tried(answering, "completion", "assessments.said.completed", () -> completion.complete(actor, id));
    }

    private String tried(Answering answering, String form, String said, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            answering.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Refusal refusal = Refusal.of(form, refused, answering.request(), messages);
            return page.show(answering.actor(), answering.id(), refusal, answering.model());
        }
        answering
                .redirect()
                .addFlashAttribute("said", messages.getMessage(said, null, LocaleContextHolder.getLocale()));
        return "redirect:/assessments/" + answering.id();
    }

    /** The form of a unit on the bench. */
    record DeviceForm(
            UUID device,
            @Nullable String model,
            @Nullable String serial,
            @Nullable String hardware,
            @Nullable String firmware,
            @Nullable String digest) {

        DeviceOrder toOrder() {
            return new DeviceOrder(
                    device, text(model), text(serial), text(hardware), text(firmware), digestOf(text(digest)));
        }

        private static Sha256 digestOf(String text) {
            try {
                return Sha256.parse(text.strip().toLowerCase(java.util.Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Refused.at("digest", "assessments.refused.device-digest");
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
