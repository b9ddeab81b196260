package org.sealwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class MatterNewsTests {

    @Autowired
    SubmissionFixture fixture;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    Messages messages;

    @Autowired
    TestPeople people;

    @BeforeEach
    void scheme() {
        fixture.activateScheme();
    }

    @Test
    void tellsApplicationReviewersOfAProductThatWasHandedIn() throws Exception {
        Actor reviewer = people.ofBody(Role.APPLICATION_REVIEWER);
        Actor assessor = people.ofBody(Role.ASSESSOR);
        Actor owner = people.ofMaker(people.maker("News Ltd " + Ids.next()), Role.OWNER);
        UUID submission = fixture.complete(owner);
        freezing.freeze(owner, submission);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (messages.unread(reviewer).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(messages.unread(reviewer))
                .anySatisfy(message -> assertThat(message.address()).isEqualTo("/submissions/" + submission));
        assertThat(messages.unread(assessor)).isEmpty();
    }
}
