/** What all pages share: security chains, the layout and its navigation, error mapping, paging, and form habits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.sealwright.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
