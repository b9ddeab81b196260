/**
 * Where what tools saw meets what a manufacturer states. Pure functions: they propose, with what they rest on and how sure
 * that is, and decide nothing.
 */
@NullMarked
@NamedInterface("meeting")
package org.sealwright.assessments.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
