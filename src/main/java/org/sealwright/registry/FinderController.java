package org.sealwright.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The front door for buyers: find a product. */
@Controller
class FinderController {

    private static final int SHELF = 6;

    private final SealSearch search;
    private final Figures figures;
    private final ProductKinds kinds;

    FinderController(SealSearch search, Figures figures, ProductKinds kinds) {
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
            Model model) {
        SealQuery query = asked.query();
        var number = search.byNumber(query);
        if (number.isPresent()) {
            return "redirect:/seals/" + number.get();
        }
        SealSearch.Found found = search.search(query, page);
        model.addAttribute("hits", found.hits());
        model.addAttribute("alike", found.alike());
        model.addAttribute("categories", kinds.titles());
        model.addAttribute("base", asked.address("/seals") + "&");
        return "registry/results";
    }

    @GetMapping(
            path = {"/seals", "/api/v1/seals"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Items> list(
            @ModelAttribute("asked") Asked asked, @RequestParam(name = "page", defaultValue = "1") int page) {
        Paged<SealHit> hits = search.search(asked.query(), page).hits();
        String next = hits.hasNext() ? asked.address("/api/v1/seals") + "&page=" + (hits.number() + 1) : "";
        return ResponseEntity.ok()
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body(new Items(hits.items().stream().map(Item::of).toList(), next));
    }

    /** What somebody asks for, as it stands in the address. */
    record Asked(
            @Nullable String q,
            @Nullable String category,
            @Nullable String maker,
            @Nullable String level,
            @Nullable String status,
            @Nullable String updatesUntil) {

        SealQuery query() {
            return SealQuery.of(text(q), text(category), text(maker), text(level), text(status), text(updatesUntil));
        }

        /** Whether anything but the words narrows the list. */
        public boolean isNarrowed() {
            return !(text(category) + text(maker) + text(level) + text(status) + text(updatesUntil)).isBlank();
        }

        /** The address of this list, without its page. */
        String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("q", "{q}")
                    .queryParam("category", "{category}")
                    .queryParam("maker", "{maker}")
                    .queryParam("level", "{level}")
                    .queryParam("status", "{status}")
                    .queryParam("updatesUntil", "{until}")
                    .encode()
                    .buildAndExpand(text(q), text(category), text(maker), text(level), text(status), text(updatesUntil))
                    .toUriString();
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
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
