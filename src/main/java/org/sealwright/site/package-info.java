/**
 * The front door: what waits for whom, the auditor's room, and what a portal says of itself when it starts and to
 * machines that ask. It stands above every other module and may use them all.
 */
@NullMarked
@ApplicationModule
package org.sealwright.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
