/**
 * Documents for people, archives and programs: PDF/A that is tagged for screen readers (PDF/UA), made from XHTML, and signatures on it (PAdES); and what every
 * OSCAL document is made of. Modules above write the content; nothing here knows what it is about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.sealwright.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
