/**
 * Seals: their numbers, marks, credentials, status lists and states. A seal changes only by a decision or by the clock, and
 * each change commits together with its credential, its status bits and its entry in the public log.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "integrity",
            "verification",
            "keys",
            "documents",
            "signer",
            "approvals",
            "audit",
            "transparency",
            "organisations",
            "catalogue",
            "submissions",
            "assessments",
            "decisions",
            "web"
        })
package org.sealwright.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
