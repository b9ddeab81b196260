/**
 * Fills an empty portal with a world to try it in: a body, a laboratory, makers, products in every state. Awake in profile
 * {@code demo} alone, and only through the services that people use.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "web",
            "audit",
            "transparency",
            "organisations",
            "signer",
            "approvals",
            "catalogue",
            "evidence",
            "analysis",
            "submissions",
            "submissions::intake",
            "assessments",
            "assessments::meeting",
            "decisions",
            "surveillance",
            "verification",
            "seals",
            "registry"
        })
package org.sealwright.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
