/**
 * Whether what is stored still fits together. Modules say what must hold of their rows; here it is looked at every night and
 * whenever somebody asks, and whatever does not fit raises an alarm. Nothing is ever mended: people have to look first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "web"})
package org.sealwright.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
