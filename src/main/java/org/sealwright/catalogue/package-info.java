/**
 * The standards as data: editions, provisions, methods, IXIT tables, crosswalks and schemes, read from the class path at
 * the start, checked as a whole, never edited once published; and the rules that need nothing else, as pure functions.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "audit", "verification", "web", "organisations", "documents"})
package org.sealwright.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
