/**
 * Reads dossiers that were written elsewhere: the Markdown of published dossiers, archives of such files; and writes that
 * Markdown. Pure: what comes out depends on the bytes and the method's tables alone, and what could not be read is listed with its place.
 */
@NullMarked
@NamedInterface("intake")
package org.sealwright.submissions.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
