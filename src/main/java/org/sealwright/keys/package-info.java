/**
 * The portal's signing keys, by purpose: made and kept here, used here, published for ever. A private key never leaves
 * this module; others hand in what is to be signed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "web", "verification", "signer"})
package org.sealwright.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
