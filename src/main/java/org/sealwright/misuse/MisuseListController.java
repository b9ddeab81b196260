package org.sealwright.misuse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.web.Paged;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of misused marks, for people and for programs. */
@Controller
class MisuseListController {

    private final MisuseList list;
    private final Clock clock;

    MisuseListController(MisuseList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/misuse")
    String page(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        model.addAttribute("list", list.page(page));
        return "misuse/list";
    }

    @GetMapping(path = "/misuse.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Document> json(@RequestParam(name = "page", defaultValue = "1") int page) {
        Paged<Listing> found = list.page(page);
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .cacheControl(CacheControl.noCache())
                .body(new Document(
                        found.items().stream().map(this::item).toList(),
                        found.hasNext() ? "/misuse.json?page=" + (found.number() + 1) : null));
    }

    private Item item(Listing listing) {
        return new Item(
                listing.entry().toString(),
                listing.shown().isEmpty() ? null : listing.shown().text(),
                listing.soldAs(),
                listing.seen(),
                listing.wrong(),
                listing.since(),
                listing.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day(listing.firstPublished()),
                listing.isCorrected() ? day(listing.publishedAt()) : null);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }

    /** A page of the list, as the other lists of the public interface are. */
    record Document(List<Item> items, @Nullable String next) {}

    /** One misuse; {@code number} is what the mark shows, whether or not it is one of ours. */
    record Item(
            String id,
            @Nullable String number,
            String soldAs,
            String seen,
            String wrong,
            LocalDate since,
            String standing,
            @Nullable LocalDate published,
            @Nullable LocalDate corrected) {}
}
