package org.sealwright.webhooks;

import java.net.URI;

/**
 * Where webhooks go: to the port of HTTPS, or to one that no system keeps for itself. Mail servers, directories and the like
 * listen below, and some take the lines of an HTTP request for commands.
 */
final class Ports {

    private static final int HTTPS = 443;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;

    private Ports() {}

    static boolean isAllowed(URI address) {
        int port = address.getPort();
        return port == -1 || port == HTTPS || FIRST_FREE <= port && port <= LAST;
    }
}
