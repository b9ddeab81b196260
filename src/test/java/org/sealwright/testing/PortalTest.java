package org.sealwright.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sealwright.decisions.SignedActs;
import org.sealwright.evidence.EvidencePlaces;
import org.sealwright.organisations.Enrolled;
import org.sealwright.platform.AskedService;
import org.sealwright.seals.SignedSeals;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal on an embedded PostgreSQL of its own, reached through MockMvc. All tests that carry it share one
 * portal and one database: make your own organisations and submissions, and never count what others may have made.
 * Each other set of imports is another portal that has to start, so there are two besides: {@code @Import(SealWorld.class)}
 * where there are seals, {@code @Import({SubmissionFixture.class, AssessmentFixture.class})} where there are submissions.
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
    AskedService.class,
    Enrolled.class,
    EvidencePlaces.class
})
@ContextConfiguration(initializers = OwnDataDirectory.class)
public @interface PortalTest {}
