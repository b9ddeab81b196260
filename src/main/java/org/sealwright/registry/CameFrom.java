package org.sealwright.registry;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The foreign page from which somebody came by a badge, as far as their browser says so.
 *
 * @param host its host in ASCII, punycode as it is, so that no letter passes for another; empty where nobody says, or it is the portal itself
 */
record CameFrom(String host) {

    private static final int LONGEST = 253;
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+");

    static final CameFrom NOWHERE = new CameFrom("");

    /**
     * @param referer the request's header, which anybody may have written
     * @param own the portal's own host
     */
    static CameFrom of(@Nullable String referer, String own) {
        if (referer == null) {
            return NOWHERE;
        }
        try {
            URI page = URI.create(referer);
            String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT);
            boolean shows = page.getHost() != null
                    && (scheme.equals("https") || scheme.equals("http"))
                    && host.length() <= LONGEST
                    && HOST.matcher(host).matches()
                    && !host.equals(own.replaceAll(":\\d+$", "").toLowerCase(Locale.ROOT));
            return shows ? new CameFrom(host) : NOWHERE;
        } catch (IllegalArgumentException notAnAddress) {
            return NOWHERE;
        }
    }
}
