/** Tells people what happened: by mail, and by messages inside the portal. It listens, and decides nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "integrity",
            "audit",
            "web",
            "organisations",
            "submissions",
            "assessments",
            "decisions"
        })
package org.sealwright.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
