/** Editions and schemes in NIST's OSCAL. */
@NullMarked
package org.sealwright.catalogue.oscal;

import org.jspecify.annotations.NullMarked;
