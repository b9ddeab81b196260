package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.misuse.MisuseList;
import org.sealwright.platform.PublicAddress;
import org.sealwright.verification.Answer;
import org.sealwright.verification.FirmwareFinding;
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

/**
 * The seal: as a page and as JSON, under its own address, under the one on the box, and in the API. To whoever comes by a badge on a
 * foreign page the page says first whom the seal was issued to, and for what: a genuine badge beside something else is told apart by
 * that alone.
 */
@Controller
class SealController {

    private final PublicRegistry registry;
    private final SealAnswering answering;
    private final MisuseList misuse;
    private final PublicAddress address;

    SealController(PublicRegistry registry, SealAnswering answering, MisuseList misuse, PublicAddress address) {
        this.registry = registry;
        this.answering = answering;
        this.misuse = misuse;
        this.address = address;
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
            Locale locale,
            Model model)
            throws IOException {
        Found found = find(typed);
        if (found.entry() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setHeader("Cache-Control", "no-cache");
            model.addAttribute("typed", typed);
            model.addAttribute("spelled", TypedNumber.of(typed, found.suspect()));
            model.addAttribute("suspect", found.suspect());
            model.addAttribute("known", misuse.naming(typed));
            return "registry/not-ours";
        }
        String asked = firmware == null ? "" : firmware.strip();
        boolean printing = request.getParameter("print") != null;
        boolean byBadge = "badge".equals(request.getParameter("via"));
        if (asked.isEmpty() && !printing && !byBadge) {
            answering.answer(found.entry(), Prepared.Form.PAGE, request, response);
            return null;
        }
        FirmwareFinding finding = FirmwareFinding.NOT_ASKED;
        if (!asked.isEmpty()) {
            FirmwareAnswer covered = FirmwareAnswer.to(
                    asked, found.entry().document().product().firmware().covered());
            finding = covered.finding();
            model.addAttribute("firmware", asked);
            model.addAttribute("firmwareAnswer", covered.word());
        }
        model.addAttribute(
                "page", answering.pageOf(found.entry().readAt(registry.now(), finding), found.entry(), locale));
        model.addAttribute("canonical", "/seals/" + found.entry().document().number());
        model.addAttribute("social", true);
        model.addAttribute("printing", printing);
        if (byBadge) {
            model.addAttribute("from", CameFrom.of(request.getHeader("Referer"), address.host()));
        }
        // Who came from where is in the answer, so nobody may keep it.
        response.setHeader("Cache-Control", byBadge ? "no-store" : "no-cache");
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

    @Operation(
            operationId = "readSeal",
            summary = "Reads one seal",
            description =
                    "Everything that is public about it. With `firmware` the answer says whether that version is covered.")
    @ApiResponse(
            responseCode = "200",
            description = "The seal as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicSeal.class)))
    @ApiResponse(
            responseCode = "304",
            description = "Nothing changed since the `ETag` in `If-None-Match`",
            content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "Not ours, or no seal number; `detail` says which character is suspect",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @Tag(name = "registry")
    @GetMapping("/api/v1/seals/{number}")
    @Nullable
    ResponseEntity<Object> api(
            @Parameter(description = "The seal number, however it is typed.", example = "K7M2-Q9XR-1D")
                    @PathVariable("number")
                    String typed,
            @Parameter(
                            description =
                                    "A version of the firmware. The answer then has `firmware` in front: `covered`, `older`,"
                                            + " `newer` or `unknown`.",
                            example = "4.2.1")
                    @RequestParam(name = "firmware", required = false)
                    @Nullable
                    String firmware,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Found found = find(typed);
        if (found.entry() == null) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Cache-Control", "no-cache")
                    .body(problem(found));
        }
        if (firmware == null || firmware.isBlank()) {
            answering.answer(found.entry(), Prepared.Form.JSON, request, response);
            return null;
        }
        FirmwareAnswer covered = FirmwareAnswer.to(
                firmware, found.entry().document().product().firmware().covered());
        response.setHeader("Access-Control-Allow-Origin", "*");
        return ResponseEntity.ok()
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
