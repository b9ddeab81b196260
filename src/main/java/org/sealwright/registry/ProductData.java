package org.sealwright.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product in the vocabulary of schema.org, for machines that read pages. A certification is claimed only while the page
 * says valid, because such data is kept and shown by others without its date.
 */
final class ProductData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProductData() {}

    /** JSON-LD that can stand inside a script element: no character in it can end one. */
    static String of(SealPage page) {
        PublicSeal seal = page.seal();
        PublicSeal.Product product = seal.product();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Product");
        data.put("name", product.name());
        data.put("url", seal.self());
        data.put("manufacturer", named("Organization", product.maker()));
        if (!product.brand().isBlank()) {
            data.put("brand", named("Brand", product.brand()));
        }
        data.put("category", page.categoryTitle());
        data.put("model", product.models());
        if (!product.gtins().isEmpty()) {
            data.put("gtin", product.gtins());
        }
        if ("valid".equals(page.answer())) {
            data.put("hasCertification", List.of(certification(page, seal)));
        }
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** In an order that is the same in every process: the page's bytes have an ETag. */
    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("@type", type);
        named.put("name", name);
        return named;
    }

    private static Map<String, Object> certification(SealPage page, PublicSeal seal) {
        Map<String, Object> certification = new LinkedHashMap<>();
        certification.put("@type", "Certification");
        certification.put("name", page.standard() + ", " + seal.level());
        certification.put("certificationIdentification", seal.number());
        certification.put("certificationStatus", "https://schema.org/CertificationActive");
        certification.put("validFrom", page.day(seal.validFrom()).toString());
        certification.put("expires", page.day(seal.validUntil()).toString());
        certification.put("url", seal.self());
        return certification;
    }
}
