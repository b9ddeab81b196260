package org.sealwright.signer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keys whose signature is a word in front. */
final class PretendedKeys implements IssuerKeys {

    @Override
    public String sign(byte[] payload, String kid) {
        return "signed " + (kid == null ? "" : "by " + kid + " ") + new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> publicHalves() {
        return List.of("{}");
    }
}
