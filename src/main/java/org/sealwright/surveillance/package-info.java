/** What happens after the seal (ISO/IEC 17065, 7.9): the officer's list, and concerns that become cases. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "web",
            "verification",
            "audit",
            "organisations",
            "catalogue",
            "evidence",
            "submissions",
            "decisions",
            "misuse",
            "seals"
        })
package org.sealwright.surveillance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
