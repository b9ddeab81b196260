package org.sealwright.organisations;

import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the way in while nobody is in. Whoever reads the log of an empty portal is its owner. */
@Component
class FirstSetupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSetupNotice.class);

    private final FirstSetup setup;
    private final PublicAddress address;

    FirstSetupNotice(FirstSetup setup, PublicAddress address) {
        this.setup = setup;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (setup.isOpen(Actor.system("first-setup"))) {
            LOG.info("First start: open {}", address.url(setup.path()));
        }
    }
}
