package org.sealwright.assessments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.assessments.DeviceNaming;
import org.sealwright.assessments.DeviceOrder;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Sha256;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names the units on the bench. */
@Controller
@RequestMapping("/assessments/{id}/devices")
class DeviceController {

    private final OverviewForms forms;
    private final DeviceNaming devices;

    DeviceController(OverviewForms forms, DeviceNaming devices) {
        this.forms = forms;
        this.devices = devices;
    }

    @PostMapping
    String device(
            Actor actor,
            @PathVariable UUID id,
            DeviceForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(
                answering, "device", "assessments.said.device", () -> devices.name(actor, id, form.toOrder()));
    }

    @PostMapping("/{device}/removal")
    String removeDevice(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID device,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var answering = new OverviewForms.Answering(actor, id, request, response, model, redirect);
        return forms.tried(
                answering, "device", "assessments.said.device-removed", () -> devices.remove(actor, id, device));
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
                return Sha256.parse(text.strip().toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Refused.at("digest", "assessments.refused.device-digest");
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
