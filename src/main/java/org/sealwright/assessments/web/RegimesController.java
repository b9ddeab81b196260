package org.sealwright.assessments.web;

import java.util.UUID;
import org.sealwright.assessments.RegimeReading;
import org.sealwright.assessments.RegimesView;
import org.sealwright.shared.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows what a dossier is worth elsewhere: to its manufacturer, and to the body. */
@Controller
class RegimesController {

    private final RegimeReading regimes;

    RegimesController(RegimeReading regimes) {
        this.regimes = regimes;
    }

    @GetMapping("/submissions/{id}/regimes")
    String claimed(Actor actor, @PathVariable UUID id, Model model) {
        return page(regimes.claimed(actor, id), "/submissions/" + id, model);
    }

    @GetMapping("/assessments/{id}/regimes")
    String judged(Actor actor, @PathVariable UUID id, Model model) {
        return page(regimes.judged(actor, id), "/assessments/" + id, model);
    }

    private static String page(RegimesView view, String base, Model model) {
        model.addAttribute("v", view);
        model.addAttribute("base", base);
        return "assessments/regimes";
    }

    @GetMapping("/submissions/{id}/regimes.json")
    ResponseEntity<RegimesDocument> claimedForPrograms(Actor actor, @PathVariable UUID id) {
        return document(regimes.claimed(actor, id));
    }

    @GetMapping("/assessments/{id}/regimes.json")
    ResponseEntity<RegimesDocument> judgedForPrograms(Actor actor, @PathVariable UUID id) {
        return document(regimes.judged(actor, id));
    }

    private static ResponseEntity<RegimesDocument> document(RegimesView view) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(RegimesDocument.of(view));
    }

    /** The manufacturer's statement for the United Kingdom, to be completed and signed by them. */
    @GetMapping("/submissions/{id}/regimes/uk-psti")
    String statement(Actor actor, @PathVariable UUID id, Model model) {
        RegimesView view = regimes.claimed(actor, id);
        model.addAttribute("v", view);
        model.addAttribute("psti", view.regime("uk-psti"));
        model.addAttribute("base", "/submissions/" + id);
        return "assessments/uk-psti";
    }

    /** What is known for the label of the United States, in the names of CTA-2120. */
    @GetMapping("/submissions/{id}/regimes/us-label.json")
    ResponseEntity<UsLabel> label(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(UsLabel.of(regimes.claimed(actor, id)));
    }
}
