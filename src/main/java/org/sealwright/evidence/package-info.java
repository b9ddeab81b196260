/**
 * Evidence: contents by their digest, stored once and never changed, and the items under which people put them into a
 * matter. What an item belongs to decides who reads it ({@link org.sealwright.evidence.EvidenceReaders}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "web", "audit", "organisations", "catalogue"})
package org.sealwright.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
