/**
 * Tells shops and authorities of changes of seals by HTTP: signed, tried again until it worked, the same message never under
 * two names. Only the body's administrators say who is told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "audit", "web", "verification", "transparency", "seals"})
package org.sealwright.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
