package org.sealwright.verification;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A certification body as the world knows it: the address of its portal. The issuer's identifier (did:web) and the log's
 * origin follow from it.
 *
 * @param url scheme, host, and port where it is not the usual one; no slash at the end
 */
public record PublicBody(String url) {

    private static final String DID = "did:web:";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads an address of the portal, whatever its path. */
    public static PublicBody at(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            throw new IllegalArgumentException(address + " is not the address of a body: give it as https://host");
        }
        return new PublicBody(address.getScheme() + "://" + address.getAuthority());
    }

    /** The body behind an issuer's identifier. A did:web names no scheme: it is https, but for this very machine. */
    public static PublicBody of(String did) {
        if (!did.startsWith(DID) || did.indexOf(':', DID.length()) >= 0) {
            throw new IllegalArgumentException("Not the identifier of a body with a portal: " + did);
        }
        String host = URLDecoder.decode(did.substring(DID.length()), StandardCharsets.UTF_8);
        URI address = URI.create("https://" + host);
        return at(
                address.getHost() != null && THIS_MACHINE.contains(address.getHost())
                        ? URI.create("http://" + host)
                        : address);
    }

    /** The issuer's identifier, such as {@code did:web:localhost%3A8080}. */
    public String did() {
        return DID + URLEncoder.encode(host(), StandardCharsets.UTF_8);
    }

    /** The log's name in its checkpoints. */
    public String logOrigin() {
        return host() + "/log";
    }

    /** Host, and port where it is not the usual one. */
    public String host() {
        return URI.create(url).getAuthority();
    }

    /** An address below the portal's; the path begins with a slash. */
    public URI address(String path) {
        return URI.create(url + path);
    }

    /** Whether an address that a credential names is one of this body's. */
    public boolean owns(String address) {
        return address.startsWith(url + "/");
    }
}
