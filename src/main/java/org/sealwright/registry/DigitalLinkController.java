package org.sealwright.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Barcodes as addresses: GS1 Digital Link with the GTIN as its key (docs/formats/digital-link.md). What stands behind the
 * GTIN, a batch or a serial number, is taken and not looked at: a seal is for the product.
 */
@Controller
class DigitalLinkController {

    private static final MediaType LINK_SET = MediaType.parseMediaType("application/linkset+json");
    private static final String JSON_LD_CONTEXT =
            "<https://ref.gs1.org/standards/resolver/linkset-context>; rel=\"http://www.w3.org/ns/json-ld#context\";"
                    + " type=\"application/ld+json\"";

    private final CarriedSeals carried;
    private final PublicAddress address;
    private final JsonMapper json;

    DigitalLinkController(CarriedSeals carried, PublicAddress address, JsonMapper json) {
        this.carried = carried;
        this.address = address;
        this.json = json;
    }

    @GetMapping({"/01/{gtin}", "/01/{gtin}/{*qualifiers}"})
    Object resolve(
            @PathVariable("gtin") String typed,
            @RequestParam(name = "linkType", required = false) @Nullable String linkType,
            HttpServletRequest request) {
        Optional<Gtin> gtin = Gtin.of(typed);
        List<PublicSeal> seals = gtin.map(carried::of).orElse(List.of());
        boolean wantsLinks = wantsLinks(linkType, request.getHeader("Accept"));
        if (gtin.isEmpty() || seals.isEmpty()) {
            return lacking(typed, gtin.filter(Gtin::isWellMade).isPresent(), wantsLinks, request);
        }
        return wantsLinks ? links(gtin.get(), seals) : onwards(gtin.get(), seals, request.getParameter("lang"));
    }

    private static boolean wantsLinks(@Nullable String linkType, @Nullable String accept) {
        return "all".equals(linkType)
                || "linkset".equals(linkType)
                || accept != null && accept.startsWith(LINK_SET.toString());
    }

    /** A link type that a body has nothing for leads where no link type does. */
    private ResponseEntity<Void> onwards(Gtin gtin, List<PublicSeal> seals, @Nullable String language) {
        String target = LinkSet.target(gtin, seals);
        String chosen = language != null && language.matches("[a-z]{2}")
                ? (target.indexOf('?') < 0 ? "?" : "&") + "lang=" + language
                : "";
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(target + chosen))
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept")
                .header(
                        "Link",
                        "<" + LinkSet.anchor(gtin, address) + "?linkType=all>; rel=\"linkset\"; type=\"" + LINK_SET
                                + "\"")
                .build();
    }

    private ResponseEntity<byte[]> links(Gtin gtin, List<PublicSeal> seals) {
        byte[] body = json.writeValueAsBytes(LinkSet.of(gtin, seals, address));
        return ResponseEntity.ok()
                .contentType(LINK_SET)
                .eTag('"' + Sha256.of(body).hex().substring(0, 32) + '"')
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept")
                .header("Link", JSON_LD_CONTEXT)
                .body(body);
    }

    private static Object lacking(String typed, boolean wellMade, boolean program, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (program || accept == null || !accept.contains("text/html")) {
            return ApiRefusals.problem(
                    HttpStatus.NOT_FOUND,
                    wellMade
                            ? "No product with this barcode is sealed here."
                            : "This is no barcode: its digits are too many, too few, or do not fit together.");
        }
        ModelAndView page = new ModelAndView("registry/no-barcode");
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("typed", typed);
        page.addObject("wellMade", wellMade);
        return page;
    }

    /** What kind of resolver this is (GS1-Conformant Resolver, resolver description file). */
    @GetMapping("/.well-known/gs1resolver")
    ResponseEntity<byte[]> description() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", "Register of security seals");
        said.put("resolverRoot", address.url());
        said.put("supportedPrimaryKeys", List.of("01"));
        said.put("linkTypeDefaultCanBeLinkset", false);
        byte[] body = json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + Sha256.of(body).hex().substring(0, 32) + '"')
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(body);
    }
}
