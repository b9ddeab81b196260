/**
 * Documents for people and archives: PDF/A that is tagged for screen readers (PDF/UA), made from XHTML. Modules above write
 * the XHTML; nothing here knows what it is about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.sealwright.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
