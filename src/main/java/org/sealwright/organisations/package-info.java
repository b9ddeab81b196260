/**
 * Organisations and their people: accounts, roles, sign-in, invitations, declared interests, and the parts that people
 * take in a matter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "web"})
package org.sealwright.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
