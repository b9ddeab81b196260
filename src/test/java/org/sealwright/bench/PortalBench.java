package org.sealwright.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.OwnAddress;
import org.sealwright.testing.Passwords;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal on a port and an embedded PostgreSQL of its own, as {@code bin/run} starts it. All benches share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import({Tries.class, TestPeople.class, Passwords.class, SubmissionFixture.class, AssessmentFixture.class})
@ContextConfiguration(initializers = OwnAddress.class)
@Timeout(value = 6, unit = TimeUnit.HOURS)
public @interface PortalBench {}
