package org.sealwright.seals;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/** JSON objects whose members stay in the order in which they were named, so that one content has one text. */
final class LinkedData {

    private static final String SHA_256_OF_32_BYTES = "1220";

    private LinkedData() {}

    /** An object of these names and values, by turns. */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            json.put((String) pairs[i], pairs[i + 1]);
        }
        return json;
    }

    /** The same with its JSON-LD type in front. */
    static Map<String, Object> typed(String type, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of(type));
        json.putAll(object(pairs));
        return json;
    }

    /** A digest as the data model writes it: the SHA-256 multihash in base64url, with multibase's letter for that in front. */
    static String multibase(Sha256 digest) {
        byte[] multihash = HexFormat.of().parseHex(SHA_256_OF_32_BYTES + digest.hex());
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(multihash);
    }

    static void putIfKnown(Map<String, Object> json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }
}
