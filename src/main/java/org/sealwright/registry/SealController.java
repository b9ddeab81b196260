package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sealwright.verification.Answer;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The seal: as a page and as JSON, under its own address, under the one on the box, and in the API. */
@Controller
class SealController {

    private final PublicRegistry registry;
    private final SealAnswering answering;

    SealController(PublicRegistry registry, SealAnswering answering) {
        this.registry = registry;
        this.answering = answering;
    }

    @GetMapping(
            path = {"/seals/{number}", "/s/{number}"},
            produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    String page(
            @PathVariable("number") String typed,
            @RequestParam(name = "firmware", required = false) @Nullable String firmware,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Found found = find(typed);
        if (found.entry() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setHeader("Cache-Control", "no-cache");
            model.addAttribute("typed", typed);
            model.addAttribute("spelled", TypedNumber.of(typed, found.suspect()));
            model.addAttribute("suspect", found.suspect());
            return "registry/not-ours";
        }
        if (firmware == null || firmware.isBlank()) {
            answering.answer(found.entry(), Prepared.Form.PAGE, request, response);
            return null;
        }
        FirmwareAnswer covered = FirmwareAnswer.to(
                firmware, found.entry().document().product().firmware().covered());
        model.addAttribute(
                "page", answering.pageOf(found.entry().readAt(registry.now(), covered.finding()), found.entry()));
        model.addAttribute("firmware", firmware.strip());
        model.addAttribute("firmwareAnswer", covered.word());
        response.setHeader("Cache-Control", "no-cache");
        return "registry/seal";
    }

    @GetMapping(
            path = {"/seals/{number}", "/s/{number}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Object> json(
            @PathVariable("number") String typed,
            @RequestParam(name = "firmware", required = false) @Nullable String firmware,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return api(typed, firmware, request, response);
    }

    @GetMapping(path = "/seals/{number}", produces = "application/vc+jwt")
    String credential(@PathVariable("number") String typed) {
        return "forward:/credentials/" + typed;
    }

    @GetMapping("/api/v1/seals/{number}")
    @Nullable
    ResponseEntity<Object> api(
            @PathVariable("number") String typed,
            @RequestParam(name = "firmware", required = false) @Nullable String firmware,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Found found = find(typed);
        if (found.entry() == null) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Cache-Control", "no-cache")
                    .header("Access-Control-Allow-Origin", "*")
                    .body(problem(found));
        }
        if (firmware == null || firmware.isBlank()) {
            answering.answer(found.entry(), Prepared.Form.JSON, request, response);
            return null;
        }
        FirmwareAnswer covered = FirmwareAnswer.to(
                firmware, found.entry().document().product().firmware().covered());
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new WithFirmware(covered.word(), found.entry().readAt(registry.now(), covered.finding())));
    }

    private Found find(String typed) {
        try {
            SealNumber number = SealNumber.parse(typed);
            return new Found(registry.find(number.value()).orElse(null), null);
        } catch (MalformedSealNumberException e) {
            return new Found(null, e);
        }
    }

    private static ProblemDetail problem(Found found) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setTitle("Not ours");
        MalformedSealNumberException suspect = found.suspect();
        problem.setDetail(suspect == null ? "This body never issued a seal with that number." : suspect.getMessage());
        problem.setProperty("answer", Answer.NOT_OURS.word());
        return problem;
    }

    private record Found(
            @Nullable RegistryEntry entry, @Nullable MalformedSealNumberException suspect) {}

    /** The document with the answer to the firmware question in front of it. */
    record WithFirmware(String firmware, @JsonUnwrapped PublicSeal seal) {}
}
