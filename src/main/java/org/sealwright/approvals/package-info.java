/**
 * Passkeys of the body's people, and what two administrators signed about them: the founding of trust, enrolments and
 * their ends. It keeps and shows signatures; whether they hold, the signer says, who believes no table.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "web", "verification", "signer", "keys", "audit", "organisations"})
package org.sealwright.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
