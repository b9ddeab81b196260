package org.sealwright.registry;

import org.sealwright.platform.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a reader's own browser checks a seal. */
@Controller
class VerifyController {

    private final PublicAddress address;

    VerifyController(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/verify")
    String verify(@RequestParam(name = "seal", defaultValue = "") String seal, Model model) {
        model.addAttribute("seal", seal);
        model.addAttribute("issuer", address.did());
        return "registry/verify";
    }
}
