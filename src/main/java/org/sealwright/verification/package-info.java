/**
 * What anyone needs to check a seal without trusting the page that shows it: seal numbers, log proofs and notes,
 * credentials and status lists, and the answer that follows. No Spring inside; other programs embed it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.sealwright.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
