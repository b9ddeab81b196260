package org.sealwright.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.decisions.SignedActs;
import org.sealwright.seals.SignedSeals;
import org.sealwright.testing.OwnAddress;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal on a port of its own, for a browser. All journeys share one portal. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import({Tries.class, TestPeople.class, Signatures.class, SignedActs.class, SignedSeals.class})
@ContextConfiguration(initializers = OwnAddress.class)
@interface JourneyTest {}
