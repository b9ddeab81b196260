/** Pages of organisations and their people. */
@NullMarked
package org.sealwright.organisations.web;

import org.jspecify.annotations.NullMarked;
