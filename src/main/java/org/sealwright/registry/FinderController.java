package org.sealwright.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The front door for buyers: find a product. */
@Controller
class FinderController {

    private static final int SHELF = 6;

    private final SealSearch search;
    private final Figures figures;
    private final ProductKinds kinds;
    private final SealSuggestions suggestions;

    FinderController(SealSearch search, Figures figures, ProductKinds kinds, SealSuggestions suggestions) {
        this.suggestions = suggestions;
        this.search = search;
        this.figures = figures;
        this.kinds = kinds;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("figures", figures.counted());
        model.addAttribute("recent", search.recent(SHELF));
        model.addAttribute("categories", kinds.titles());
        return "registry/home";
    }

    @GetMapping(path = "/seals", produces = MediaType.TEXT_HTML_VALUE)
    String results(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "after", defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        SealQuery query = asked.query();
        var number = search.byNumber(query);
        if (number.isPresent()) {
            return "redirect:/seals/" + number.get();
        }
        SealSearch.Found found;
        boolean lost = false;
        try {
            found = after.isEmpty() ? search.search(query, page) : search.searchAfter(query, after);
        } catch (UnknownPlaceException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            lost = true;
            found = SealSearch.Found.NOTHING;
        }
        model.addAttribute("found", found);
        model.addAttribute("lost", lost);
        // Only a list that is compared as a whole has pages with numbers.
        model.addAttribute("tooDeep", after.isEmpty() && page > 1 && !found.isCounted());
        model.addAttribute("categories", kinds.titles());
        model.addAttribute("narrowing", new Narrowing(asked, found.facets()));
        model.addAttribute("typed", TypedHint.of(query));
        model.addAttribute("base", asked.address("/seals"));
        return "registry/results";
    }

    /** What may be meant by the words typed so far. */
    @GetMapping(path = "/seals/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Object> suggestions(@RequestParam(name = "q", defaultValue = "") String q) {
        return json(HttpStatus.OK).body(Map.of("items", suggestions.of(SealQuery.of(q, "", "", "", "", ""))));
    }

    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*");
    }
}
