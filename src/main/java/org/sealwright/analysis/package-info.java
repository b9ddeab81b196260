/**
 * Reads what tools left behind: port scans and bills of materials among the evidence. What it notes is neutral: what a file
 * says, never what that means for a product. Meeting it with what a manufacturer states is for the modules above.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "organisations", "evidence"})
package org.sealwright.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
