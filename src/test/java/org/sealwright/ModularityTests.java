package org.sealwright;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatStandsBelowThem() {
        ApplicationModules.of(Sealwright.class).verify();
    }
}
