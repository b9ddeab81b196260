/** Evaluations in NIST's OSCAL. */
@NullMarked
package org.sealwright.assessments.oscal;

import org.jspecify.annotations.NullMarked;
