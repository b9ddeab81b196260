package org.sealwright.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.sealwright.platform.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask for first: who may be told of a weakness (RFC 9116), and what may be crawled (RFC 9309). */
@RestController
class WellKnownController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofHours(1);

    /** RFC 9116, 2.5.5 asks for less than a year. */
    private static final int DAYS_UNTIL_EXPIRY = 180;

    private final SecurityContact contact;
    private final PublicAddress address;
    private final Clock clock;

    WellKnownController(SecurityContact contact, PublicAddress address, Clock clock) {
        this.contact = contact;
        this.address = address;
        this.clock = clock;
    }

    /** Not there where the body has named no contact: an address that nobody reads is worse than none. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> securityTxt() {
        return contact.uri()
                .map(uri -> text("""
                        Contact: %s
                        Expires: %s
                        Canonical: %s
                        Preferred-Languages: en
                        """.formatted(
                                uri,
                                clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS_UNTIL_EXPIRY, ChronoUnit.DAYS),
                                address.url("/.well-known/security.txt"))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The registry is there to be found; working pages ask for a sign-in anyway. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robotsTxt() {
        return text("""
                User-agent: *
                Disallow: /sign-in
                Disallow: /setup
                Disallow: /dashboard
                Disallow: /submissions
                Disallow: /assessments
                Disallow: /evidence
                Disallow: /decisions
                Disallow: /surveillance
                Disallow: /organisation
                Disallow: /admin
                Disallow: /audit
                Allow: /
                Sitemap: %s
                """.formatted(address.url("/sitemap.xml")));
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(body);
    }
}
