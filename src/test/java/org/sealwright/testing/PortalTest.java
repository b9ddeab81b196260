package org.sealwright.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.decisions.SignedActs;
import org.sealwright.evidence.EvidencePlaces;
import org.sealwright.organisations.Enrolled;
import org.sealwright.platform.AskedService;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.submissions.SubmissionFixture;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on an embedded PostgreSQL of its own, reached through MockMvc. All tests that carry it share one
 * portal and one database: make your own organisations and submissions, and never count what others may have made. Whatever
 * makes things for tests is here, because each other set of beans would be another portal that has to start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sealwright.public-url=https://seal.example.org",
            "sealwright.inbox=open",
            "sealwright.zone=Pacific/Auckland",
            "sealwright.webhooks.private-receivers=true",
            "sealwright.rate-limits.report=0",
            "sealwright.rate-limits.search=0",
            "sealwright.rate-limits.lookup=0",
            "sealwright.rate-limits.export=0"
        })
@AutoConfigureMockMvc
@Import({
    Tries.class,
    TestPeople.class,
    Signatures.class,
    SignedActs.class,
    SignedSeals.class,
    Pages.class,
    Tampering.class,
    Passwords.class,
    AskedService.class,
    Enrolled.class,
    EvidencePlaces.class,
    SubmissionFixture.class,
    AssessmentFixture.class,
    SealWorld.class
})
@ContextConfiguration(initializers = OwnDataDirectory.class)
public @interface PortalTest {}
