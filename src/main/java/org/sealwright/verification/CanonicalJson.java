package org.sealwright.verification;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** JSON in the one form of RFC 8785, so that equal content has equal bytes and one digest. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes of an object made of maps, lists, strings, numbers, booleans and null. */
    public static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
        return bytes(JSONObjectUtils.toJSONString(object));
    }

    /** The canonical bytes of JSON text. */
    public static byte[] bytes(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + e.getMessage(), e);
        }
    }

    public static String text(String json) {
        return new String(bytes(json), StandardCharsets.UTF_8);
    }
}
