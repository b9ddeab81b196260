/** What the public reads: one row a seal, verified against every source, answered from prepared bytes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "integrity",
            "web",
            "verification",
            "keys",
            "transparency",
            "catalogue",
            "decisions",
            "misuse",
            "seals"
        })
package org.sealwright.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
