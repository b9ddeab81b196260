package org.sealwright.surveillance;

import java.util.Locale;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.submissions.FollowUpOpening;
import org.sealwright.submissions.SubmissionPurpose;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a holder begins an application that renews a seal, or brings more under it. */
@Controller
@RequestMapping("/surveillance/mine/{number}/{what:renewal|extension}")
class FollowUpController {

    private final HolderRequests requests;
    private final FollowUpOpening followUps;

    FollowUpController(HolderRequests requests, FollowUpOpening followUps) {
        this.requests = requests;
        this.followUps = followUps;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable String number, @PathVariable String what, Model model) {
        SealNumber seal = parse(number);
        model.addAttribute("seal", requests.own(actor, seal));
        model.addAttribute("purpose", purpose(what));
        model.addAttribute("what", what);
        model.addAttribute("open", followUps.open(actor, seal, purpose(what)).orElse(null));
        model.addAttribute("mayBegin", actor.hasAny(Role.OWNER, Role.EDITOR));
        model.addAttribute("id", Ids.next());
        return "surveillance/follow";
    }

    @PostMapping
    String begin(Actor actor, @PathVariable String number, @PathVariable String what, @RequestParam UUID id) {
        return "redirect:/submissions/" + requests.follow(actor, id, parse(number), purpose(what));
    }

    private static SubmissionPurpose purpose(String what) {
        return SubmissionPurpose.valueOf(what.toUpperCase(Locale.ROOT));
    }

    private static SealNumber parse(String number) {
        try {
            return SealNumber.parse(number);
        } catch (MalformedSealNumberException e) {
            throw new NotFound("seal", number);
        }
    }
}
