/**
 * The public log: takes bytes, gives each an index under a Merkle tree, and signs the tree. It knows nothing of seals;
 * what the bytes mean is the business of those who append them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "integrity", "web", "verification", "keys"})
package org.sealwright.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
