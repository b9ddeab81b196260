package org.sealwright.decisions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.seals.SealsStandAside;
import org.sealwright.testing.PortalTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The portal with assessments that tests complete and change at will. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@SealsStandAside
@RecordApplicationEvents
@Import({CompletedEvaluations.class, CaseWorld.class})
@interface DecisionsTest {}
