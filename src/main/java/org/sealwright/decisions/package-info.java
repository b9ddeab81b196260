/**
 * Review and certification decision by independent people, on the digest of what they saw (ISO/IEC 17065, 7.5, 7.6, 7.11
 * and 7.13). A case about a seal knows the seal by its number only; what a decision means for it, {@code seals} hears.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "web",
            "verification",
            "integrity",
            "audit",
            "organisations",
            "signer",
            "approvals",
            "catalogue",
            "evidence",
            "submissions",
            "assessments"
        })
package org.sealwright.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
