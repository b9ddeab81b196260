/**
 * What every module stands on: the database that is started or joined, the reach that row-level security reads, the
 * authorisation of service methods, and the portal's own settings.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
package org.sealwright.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
