/**
 * A manufacturer's application for one product: its facts, the conformance statement (ICS), the implementation data
 * (IXIT), the frozen revisions that the body judges, and the review of the application.
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
            "catalogue",
            "evidence"
        })
package org.sealwright.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
