/** Pages of review and decision. */
@NullMarked
package org.sealwright.decisions.web;

import org.jspecify.annotations.NullMarked;
