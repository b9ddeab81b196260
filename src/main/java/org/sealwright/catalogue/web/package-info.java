/** The public pages of the criteria, and the page on which administrators activate schemes. */
@NullMarked
package org.sealwright.catalogue.web;

import org.jspecify.annotations.NullMarked;
