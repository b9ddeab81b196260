package org.sealwright.surveillance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwright.seals.PackagingCodes;
import org.sealwright.seals.PackagingCodes.Codes;
import org.sealwright.seals.PackagingCodes.LongCode;
import org.sealwright.seals.PrintedCode;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
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

/** Where a holder gets the codes for its boxes: short or long, for a screen, a picture or print. */
@Controller
@RequestMapping("/surveillance/mine/{number}/codes")
class BoxCodesController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final PackagingCodes codes;
    private final MessageSource messages;

    BoxCodesController(PackagingCodes codes, MessageSource messages) {
        this.codes = codes;
        this.messages = messages;
    }

    @GetMapping
    String page(Actor actor, @PathVariable String number, Model model) {
        Codes found = codes.of(actor, parse(number));
        Map<String, String> models = new LinkedHashMap<>();
        found.seal().certificate().product().models().forEach(one -> models.put(one, one));
        found.made().forEach(made -> models.remove(made.model()));
        model.addAttribute("codes", found);
        model.addAttribute("models", models);
        model.addAttribute("mayMake", actor.hasAny(Role.OWNER, Role.EDITOR) && !models.isEmpty());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new CodeForm(null));
        }
        return "surveillance/codes";
    }

    @PostMapping
    String make(
            Actor actor,
            @PathVariable String number,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            LongCode made = codes.make(actor, parse(number), form.chosen());
            redirect.addFlashAttribute("said", say("surveillance.codes.said", made.model()));
            return "redirect:/surveillance/mine/" + number + "/codes";
        } catch (Refused refusal) {
            Refusals.show(refusal, errors);
            return page(actor, number, model);
        }
    }

    /** The code with the address alone. */
    @GetMapping("/short.{form:svg|png|pdf}")
    ResponseEntity<byte[]> address(Actor actor, @PathVariable String number, @PathVariable String form) {
        SealNumber seal = parse(number);
        return file(codes.of(actor, seal).address(), form, seal + "-short." + form);
    }

    /** The signed code of a model. */
    @GetMapping("/long.{form:svg|png|pdf}")
    ResponseEntity<byte[]> signed(
            Actor actor, @PathVariable String number, @PathVariable String form, @RequestParam("model") String model) {
        SealNumber seal = parse(number);
        LongCode code = codes.of(actor, seal).made().stream()
                .filter(made -> made.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new NotFound("long code of model", model));
        return file(code.code(), form, seal + "-long-" + model + "." + form);
    }

    private static ResponseEntity<byte[]> file(PrintedCode code, String form, String name) {
        MediaType type;
        byte[] content;
        switch (form) {
            case "svg" -> {
                type = SVG;
                content = code.svg().getBytes(StandardCharsets.UTF_8);
            }
            case "png" -> {
                type = MediaType.IMAGE_PNG;
                content = code.png();
            }
            default -> {
                type = MediaType.APPLICATION_PDF;
                content = code.pdf();
            }
        }
        String disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static SealNumber parse(String number) {
        try {
            return SealNumber.parse(number);
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", number);
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
