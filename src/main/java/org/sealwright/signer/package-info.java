/**
 * What stands between the portal and the issuer's key: the statements that people sign with their passkeys, and the rules
 * by which a signer decides whether it signs (docs/formats/approval.md). No Spring inside, and nothing is read from a
 * database: the rules run in a process of their own, too, and whoever owns the portal does not own them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "verification"})
package org.sealwright.signer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
