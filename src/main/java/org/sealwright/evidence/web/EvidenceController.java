package org.sealwright.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceReading;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Refused;
import org.sealwright.web.PageHeaders;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files in and hands them out. */
@Controller
class EvidenceController {

    private final EvidenceIntake intake;
    private final EvidenceReading reading;
    private final MessageSource messages;

    EvidenceController(EvidenceIntake intake, EvidenceReading reading, MessageSource messages) {
        this.intake = intake;
        this.reading = reading;
        this.messages = messages;
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", say("evidence.upload.kind.choose"));
        for (EvidenceKind kind : EvidenceKind.values()) {
            kinds.put(kind.id(), say("evidence.kind." + kind.id()));
        }
        return kinds;
    }

    @ModelAttribute("largest")
    long largest() {
        return EvidenceIntake.LARGEST;
    }

    @PostMapping("/evidence")
    String upload(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable UploadForm form,
            BindingResult errors,
            RedirectAttributes redirect)
            throws IOException {
        EvidenceItemView item = take(actor, form, errors);
        if (item == null || form == null) {
            return "evidence/upload";
        }
        redirect.addFlashAttribute("said", say("evidence.upload.done", item.name(), item.abbreviatedDigest()));
        return "redirect:" + form.back();
    }

    /** The same for a script that sends several files, and goes on where one is refused. */
    @PostMapping(path = "/evidence", headers = "X-Upload")
    @ResponseBody
    ResponseEntity<Uploaded> uploadOneOfSeveral(
            Actor actor, @Valid @ModelAttribute("form") @Nullable UploadForm form, BindingResult errors)
            throws IOException {
        try {
            if (take(actor, form, errors) != null) {
                return ResponseEntity.ok(new Uploaded(null));
            }
        } catch (Refused refusal) {
            errors.reject(refusal.key(), refusal.arguments(), refusal.key());
        }
        String sentence = messages.getMessage(errors.getAllErrors().getFirst(), LocaleContextHolder.getLocale());
        return ResponseEntity.unprocessableContent().body(new Uploaded(sentence));
    }

    /**
     * What such a script reads.
     *
     * @param sentence why a file was not added; {@code null} where it was
     */
    record Uploaded(@Nullable String sentence) {}

    /** Gives {@code null} where something is wrong with a field, which is in the errors then. */
    private @Nullable EvidenceItemView take(Actor actor, @Nullable UploadForm form, BindingResult errors)
            throws IOException {
        if (form == null || !form.isWhole()) {
            throw new Refused("evidence.refused.form");
        }
        Optional<EvidenceKind> kind = EvidenceKind.withId(String.valueOf(form.kind()));
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "evidence.refused.kind");
        }
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "evidence.refused.empty");
        }
        if (errors.hasErrors() || kind.isEmpty() || file == null) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return intake.take(actor, form.toOrder(kind.get(), file), content);
        } catch (Refused refusal) {
            String field = refusal.field();
            if (field == null) {
                throw refusal;
            }
            errors.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key());
            return null;
        }
    }

    @GetMapping("/evidence/{item}")
    void download(Actor actor, @PathVariable UUID item, HttpServletResponse response) throws IOException {
        reading.read(actor, item, (view, content) -> {
            response.setContentType(view.mediaType());
            response.setContentLengthLong(view.size());
            response.setHeader("Content-Security-Policy", PageHeaders.SANDBOX);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(view.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            return content.transferTo(response.getOutputStream());
        });
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
