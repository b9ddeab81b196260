/** The trail: every act of every person, in the order of a hash chain that nobody can change unseen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "integrity", "web"})
package org.sealwright.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
