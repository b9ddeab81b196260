/**
 * What an assessor does with a submission: the test plan, verdicts with rationale and evidence, findings and their
 * threads, group and overall verdict, and the digest of the dossier that people decide on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "web",
            "verification",
            "documents",
            "audit",
            "organisations",
            "catalogue",
            "evidence",
            "analysis",
            "submissions"
        })
package org.sealwright.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
