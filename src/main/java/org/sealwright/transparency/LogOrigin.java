package org.sealwright.transparency;

import org.sealwright.platform.PublicAddress;
import org.springframework.stereotype.Component;

/** The log's name, in checkpoints and as the name of its key: the host, and {@code /log}. */
@Component
class LogOrigin {

    private final String name;

    LogOrigin(PublicAddress address) {
        this.name = address.host() + "/log";
    }

    String name() {
        return name;
    }
}
