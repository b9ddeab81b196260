/** Values that every module speaks: who acts, digests, ids, how a text changed, and the one clock. No services, no helpers. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.sealwright.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
