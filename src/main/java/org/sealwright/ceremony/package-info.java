/**
 * The ceremony of keys: two administrators give a purpose its next key or take one out of use, and the portal says long
 * before that it is time to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit", "keys", "organisations", "web"})
package org.sealwright.ceremony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
