package org.sealwright.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.platform.PublicAddress;

/**
 * Where one barcode leads, as a link set (RFC 9264, section 4.2) with GS1's names for the links. What a body knows about a
 * product is its certification; everything else is for the brand's own resolver.
 */
final class LinkSet {

    private static final String VOCABULARY = "https://ref.gs1.org/voc/";

    private LinkSet() {}

    static Map<String, Object> of(Gtin gtin, List<PublicSeal> seals, PublicAddress address) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", anchor(gtin, address));
        context.put(VOCABULARY + "defaultLink", List.of(defaultLink(gtin, seals, address)));
        context.put(
                VOCABULARY + "certificationInfo",
                seals.stream().flatMap(seal -> links(seal, address)).toList());
        return Map.of("linkset", List.of(context));
    }

    static String anchor(Gtin gtin, PublicAddress address) {
        return address.url("/01/" + gtin.fourteen());
    }

    /** The page of the one seal, or the list of several. */
    static String target(Gtin gtin, List<PublicSeal> seals) {
        return seals.size() == 1 ? "/seals/" + seals.getFirst().number() : "/seals?q=" + gtin.fourteen();
    }

    private static Link defaultLink(Gtin gtin, List<PublicSeal> seals, PublicAddress address) {
        return new Link(address.url(target(gtin, seals)), title(seals.getFirst()), "text/html");
    }

    private static Stream<Link> links(PublicSeal seal, PublicAddress address) {
        String title = title(seal);
        return Stream.of(
                new Link(seal.self(), title, "text/html"),
                new Link(address.url("/api/v1/seals/" + seal.number()), title, "application/json"),
                new Link(seal.credential(), title, "application/vc+jwt"));
    }

    private static String title(PublicSeal seal) {
        return seal.product().name() + ", " + seal.product().maker();
    }

    /** A target with what RFC 9264 lets be said of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(String href, @Nullable String title, String type) {}
}
