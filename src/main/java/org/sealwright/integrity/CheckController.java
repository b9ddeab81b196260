package org.sealwright.integrity;

import java.util.List;
import org.sealwright.integrity.CheckReading.Standing;
import org.sealwright.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the portal says whether what it keeps still fits together. */
@Controller
class CheckController {

    private final CheckReading reading;

    CheckController(CheckReading reading) {
        this.reading = reading;
    }

    @GetMapping("/audit/checks")
    String checks(Actor actor, Model model) {
        List<Standing> standings = reading.standings(actor);
        model.addAttribute("standings", standings);
        model.addAttribute("state", state(standings));
        model.addAttribute("underWay", reading.isUnderWay(actor));
        return "integrity/checks";
    }

    private static String state(List<Standing> standings) {
        if (!standings.stream().allMatch(Standing::isWhole)) {
            return "broken";
        }
        return standings.stream().allMatch(standing -> standing.run().isPresent()) ? "whole" : "never";
    }

    @PostMapping("/audit/checks")
    String run(Actor actor) {
        reading.askFor(actor);
        return "redirect:/audit/checks";
    }
}
