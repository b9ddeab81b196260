package org.sealwright.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.testing.PortalTest;
import org.springframework.context.annotation.Import;

/** The portal with an owner of evidence for tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Import(EvidencePlaces.class)
@interface EvidenceTest {}
