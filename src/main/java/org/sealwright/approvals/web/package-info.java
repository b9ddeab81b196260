/** Pages of passkeys and of who may sign. */
@NullMarked
package org.sealwright.approvals.web;

import org.jspecify.annotations.NullMarked;
