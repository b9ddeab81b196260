/** Pages of evidence: handing a file in and taking it out again. */
@NullMarked
package org.sealwright.evidence.web;

import org.jspecify.annotations.NullMarked;
