package org.sealwright.registry;

import java.util.List;
import java.util.Map;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Scheme;
import org.sealwright.web.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The front door for buyers: find a product. */
@Controller
class FinderController {

    private static final int SHELF = 6;

    private final SealSearch search;
    private final Figures figures;
    private final Catalogue catalogue;

    FinderController(SealSearch search, Figures figures, Catalogue catalogue) {
        this.search = search;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("figures", figures.counted());
        model.addAttribute("recent", search.recent(SHELF));
        model.addAttribute("categories", categoryTitles());
        return "registry/home";
    }

    @GetMapping(path = "/seals", produces = MediaType.TEXT_HTML_VALUE)
    String results(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "category", defaultValue = "") String category,
            @RequestParam(name = "maker", defaultValue = "") String maker,
            @RequestParam(name = "level", defaultValue = "") String level,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "updatesUntil", defaultValue = "") String updatesUntil,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var number = search.byNumber(words);
        if (number.isPresent()) {
            return "redirect:/seals/" + number.get();
        }
        SealQuery query = SealQuery.of(words, category, maker, level, status, updatesUntil);
        model.addAttribute("query", query);
        model.addAttribute("updatesUntil", updatesUntil);
        model.addAttribute("hits", search.search(query, page));
        model.addAttribute("categories", categoryTitles());
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/seals")
                                .queryParam("q", "{q}")
                                .queryParam("category", "{category}")
                                .queryParam("maker", "{maker}")
                                .queryParam("level", "{level}")
                                .queryParam("status", "{status}")
                                .queryParam("updatesUntil", "{until}")
                                .encode()
                                .buildAndExpand(words, category, maker, level, status, updatesUntil)
                                .toUriString()
                        + "&");
        return "registry/results";
    }

    @GetMapping(
            path = {"/seals", "/api/v1/seals"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Items> list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "category", defaultValue = "") String category,
            @RequestParam(name = "maker", defaultValue = "") String maker,
            @RequestParam(name = "level", defaultValue = "") String level,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "updatesUntil", defaultValue = "") String updatesUntil,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        SealQuery query = SealQuery.of(words, category, maker, level, status, updatesUntil);
        Paged<SealHit> hits = search.search(query, page);
        String next = hits.hasNext()
                ? UriComponentsBuilder.fromPath("/api/v1/seals")
                        .queryParam("q", "{q}")
                        .queryParam("category", "{category}")
                        .queryParam("maker", "{maker}")
                        .queryParam("level", "{level}")
                        .queryParam("status", "{status}")
                        .queryParam("updatesUntil", "{until}")
                        .queryParam("page", hits.number() + 1)
                        .encode()
                        .buildAndExpand(words, category, maker, level, status, updatesUntil)
                        .toUriString()
                : "";
        return ResponseEntity.ok()
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body(new Items(hits.items().stream().map(Item::of).toList(), next));
    }

    private Map<String, String> categoryTitles() {
        Map<String, String> titles = new java.util.LinkedHashMap<>();
        for (Scheme scheme : catalogue.schemes()) {
            scheme.productCategories().forEach(category -> titles.putIfAbsent(category.id(), category.title()));
        }
        return titles;
    }

    /** A list as the API gives it; {@code next} is empty on the last page. */
    record Items(List<Item> items, String next) {}

    /** A seal in a list of the API. */
    record Item(
            String number,
            String answer,
            String status,
            String product,
            String maker,
            String category,
            String level,
            String edition,
            java.time.LocalDate supportEnds,
            String self) {

        static Item of(SealHit hit) {
            return new Item(
                    hit.number(),
                    hit.answer(),
                    hit.status(),
                    hit.product(),
                    hit.maker(),
                    hit.category(),
                    hit.level(),
                    hit.edition(),
                    hit.supportEnds(),
                    "/api/v1/seals/" + hit.number());
        }
    }
}
