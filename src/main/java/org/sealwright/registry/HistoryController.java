package org.sealwright.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.registry.PastAnswer.Happened;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
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

/** Every public event of a seal, and its state on a past day with the proof: as a page and as JSON. */
@Controller
class HistoryController {

    private static final Actor READER = Actor.system("registry.history");

    private final SealReading seals;
    private final PastExamination past;
    private final PublicRegistry registry;

    HistoryController(SealReading seals, PastExamination past, PublicRegistry registry) {
        this.seals = seals;
        this.past = past;
        this.registry = registry;
    }

    @GetMapping(path = "/seals/{number}/history", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @PathVariable("number") String typed,
            @RequestParam(name = "on", required = false) @Nullable String on,
            HttpServletResponse response,
            Model model) {
        SealView seal = find(typed);
        Instant now = registry.now();
        Day day = Day.of(on, now, registry.zone());
        if (day.refusal() != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("seal", seal);
        model.addAttribute("events", past.happened(seal.history()).reversed());
        model.addAttribute("day", day);
        model.addAttribute("then", then(seal, day.moment()));
        model.addAttribute("zone", registry.zone());
        return "registry/history";
    }

    @GetMapping(path = "/seals/{number}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> json(
            @PathVariable("number") String typed, @RequestParam(name = "on", required = false) @Nullable String on) {
        SealView seal = find(typed);
        Instant now = registry.now();
        Day day = Day.of(on, now, registry.zone());
        if (day.refusal() != null) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "on: a day that has begun, YYYY-MM-DD");
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header("Access-Control-Allow-Origin", "*")
                    .body(problem);
        }
        Object then = then(seal, day.moment());
        Object body = then == null ? new History(seal.number().value(), now, past.happened(seal.history())) : then;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .body(body);
    }

    private @Nullable PastAnswer then(SealView seal, @Nullable Moment moment) {
        return moment == null ? null : past.examine(seal.number(), moment.date(), moment.at());
    }

    private SealView find(String typed) {
        Optional<SealView> found;
        try {
            found = seals.find(READER, SealNumber.parse(typed));
        } catch (MalformedSealNumberException e) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> new NotFound("history of", typed));
    }

    /** All events, oldest first. */
    record History(String number, Instant asOf, List<Happened> events) {}

    /**
     * The day that was asked about.
     *
     * @param typed as it was typed; empty where nothing was asked
     * @param moment {@code null} where nothing can be answered
     * @param refusal key of the sentence that says why
     */
    record Day(
            String typed, @Nullable Moment moment, @Nullable String refusal) {

        static Day of(@Nullable String typed, Instant now, ZoneId zone) {
            if (typed == null || typed.isBlank()) {
                return new Day("", null, null);
            }
            try {
                LocalDate date = LocalDate.parse(typed.strip());
                LocalDate today = now.atZone(zone).toLocalDate();
                if (date.isAfter(today)) {
                    return new Day(typed, null, "registry.history.future");
                }
                Instant last = date.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
                return new Day(typed, new Moment(date, date.equals(today) ? now : last), null);
            } catch (DateTimeException e) {
                return new Day(typed, null, "registry.history.unreadable");
            }
        }
    }

    /** A day, and its last second; of the present day the present instant. */
    record Moment(LocalDate date, Instant at) {}
}
