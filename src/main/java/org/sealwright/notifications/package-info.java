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
            "approvals",
            "ceremony",
            "submissions",
            "assessments",
            "decisions",
            "misuse",
            "seals",
            "webhooks",
            "verification"
        })
package org.sealwright.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
