package org.sealwright.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.Edition;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may find: live seals, the criteria, the few other pages for everybody (sitemaps.org, 0.9). */
@RestController
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final List<String> PAGES = List.of("/", "/seals", "/verify", "/mark", "/manufacturers", "/criteria");

    private final Sitemaps sitemaps;
    private final Catalogue catalogue;
    private final PublicAddress address;

    SitemapController(Sitemaps sitemaps, Catalogue catalogue, PublicAddress address) {
        this.sitemaps = sitemaps;
        this.catalogue = catalogue;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        return xml(
                "sitemapindex",
                Stream.concat(
                                Stream.of("/sitemaps/pages.xml"),
                                sitemaps.beginnings().stream().map(number -> "/sitemaps/seals-" + number + ".xml"))
                        .map(path -> "<sitemap><loc>" + address.url(path) + "</loc></sitemap>"));
    }

    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<byte[]> pages() {
        return xml(
                "urlset",
                Stream.concat(PAGES.stream(), catalogue.editions().stream().flatMap(SitemapController::criteria))
                        .map(path -> "<url><loc>" + address.url(path) + "</loc></url>"));
    }

    @GetMapping("/sitemaps/seals-{number:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}}.xml")
    ResponseEntity<byte[]> seals(@PathVariable String number) {
        List<Sitemaps.Place> places = sitemaps.from(number);
        if (places.isEmpty()) {
            throw new NotFound("sitemap", number);
        }
        return xml(
                "urlset",
                places.stream()
                        .map(place -> "<url><loc>" + address.url("/seals/" + place.number()) + "</loc><lastmod>"
                                + place.changed().truncatedTo(ChronoUnit.SECONDS) + "</lastmod></url>"));
    }

    private static Stream<String> criteria(Edition edition) {
        String page = "/criteria/" + edition.id();
        return Stream.concat(
                Stream.of(page), edition.provisions().stream().map(provision -> page + "/" + provision.id()));
    }

    private static ResponseEntity<byte[]> xml(String root, Stream<String> lines) {
        byte[] body = lines.collect(Collectors.joining(
                        "\n",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n",
                        "\n</" + root + ">\n"))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(XML)
                .eTag('"' + Sha256.of(body).hex().substring(0, 32) + '"')
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(body);
    }
}
