/**
 * Documents for people, archives and programs: PDF/A that is tagged for screen readers (PDF/UA), made from XHTML; and what every
 * OSCAL document is made of. Modules above write the content; nothing here knows what it is about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.sealwright.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
