/** Pages of applications: the manufacturer's, and the application reviewer's. */
@NullMarked
package org.sealwright.submissions.web;

import org.jspecify.annotations.NullMarked;
