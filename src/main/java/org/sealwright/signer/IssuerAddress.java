package org.sealwright.signer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The portal's address and the issuer that it names (did:web). */
public final class IssuerAddress {

    private IssuerAddress() {}

    /**
     * The DID of the issuer whose pages are at an address such as {@code https://seal.example.org}.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    public static String did(String address) {
        URI uri = URI.create(address);
        if (uri.getHost() == null || !address.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
            throw new IllegalArgumentException(address + " is not an address such as https://seal.example.org");
        }
        return "did:web:" + URLEncoder.encode(uri.getRawAuthority(), StandardCharsets.UTF_8);
    }
}
