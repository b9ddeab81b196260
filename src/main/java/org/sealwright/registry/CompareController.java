package org.sealwright.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.verification.FirmwareFinding;
import org.sealwright.verification.MalformedSealNumberException;
import org.sealwright.verification.SealNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sealed products side by side. Numbers may be typed as they like; what is none of ours is said, the others are shown. */
@Controller
class CompareController {

    /** Nobody compares more; whoever asks for more is not reading. */
    private static final int MOST_ASKED = 20;

    private static final int LONGEST_SHOWN = 60;

    private final PublicRegistry registry;
    private final SealAnswering answering;

    CompareController(PublicRegistry registry, SealAnswering answering) {
        this.registry = registry;
        this.answering = answering;
    }

    @GetMapping("/compare")
    String compare(
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Map<String, SealPage> found = new LinkedHashMap<>();
        List<Comparison.Doubt> doubts = new ArrayList<>();
        boolean more = false;
        for (String typed : typed(asked)) {
            try {
                String number = SealNumber.parse(typed).value();
                if (found.containsKey(number)) {
                    continue;
                }
                if (found.size() == Comparison.MOST) {
                    more = true;
                    continue;
                }
                Optional<RegistryEntry> entry = registry.find(number);
                entry.ifPresentOrElse(
                        there -> found.put(
                                number,
                                answering.pageOf(
                                        there.readAt(registry.now(), FirmwareFinding.NOT_ASKED), there, locale)),
                        () -> doubts.add(doubt(typed, false)));
            } catch (MalformedSealNumberException e) {
                doubts.add(doubt(typed, true));
            }
        }
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute(
                "comparison",
                new Comparison(
                        List.copyOf(found.values()), doubts.stream().distinct().toList(), more));
        return "registry/compare";
    }

    private static List<String> typed(MultiValueMap<String, String> asked) {
        return asked.getOrDefault("seal", List.of()).stream()
                .limit(MOST_ASKED)
                .flatMap(value -> Stream.of(value.split("[,;\\n]", MOST_ASKED)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_ASKED)
                .toList();
    }

    private static Comparison.Doubt doubt(String typed, boolean malformed) {
        return new Comparison.Doubt(
                typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…", malformed);
    }
}
