/**
 * What the public tells of misused seals (ISO/IEC 17065, 4.1.3 and 7.13): reports with photos, the officers' queue, and the list
 * of misused marks that two people publish.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "web",
            "verification",
            "audit",
            "organisations",
            "decisions",
            "seals"
        })
package org.sealwright.misuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
