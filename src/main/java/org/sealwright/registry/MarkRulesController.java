package org.sealwright.registry;

import java.math.RoundingMode;
import org.sealwright.seals.Mark;
import org.sealwright.seals.PrintedCode;
import org.sealwright.seals.SealAddresses;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the mark says, who may use it and how (ISO/IEC 17030): published, so that everybody can tell use from misuse. */
@Controller
class MarkRulesController {

    private static final int SHOWN = 220;

    private final SealAddresses addresses;

    MarkRulesController(SealAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/mark")
    String rules(Model model) {
        Mark mark = new Mark(SealNumber.SPECIMEN.value(), "II", "EN 303 645", Mark.Look.VALID);
        model.addAttribute("mark", mark.svg(SHOWN));
        model.addAttribute("small", mark.listSvg(SHOWN / 3));
        model.addAttribute(
                "code",
                PrintedCode.shortOne(addresses.scanned(SealNumber.SPECIMEN), "")
                        .millimetres()
                        .setScale(0, RoundingMode.UP));
        model.addAttribute("home", addresses.home());
        return "registry/mark";
    }
}
