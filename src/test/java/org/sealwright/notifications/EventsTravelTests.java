package org.sealwright.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentCompleted;
import org.sealwright.assessments.Verdict;
import org.sealwright.audit.AuditedEvent;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SealDecided;
import org.sealwright.organisations.InvitationAccepted;
import org.sealwright.organisations.InvitationMade;
import org.sealwright.organisations.PasswordChanged;
import org.sealwright.organisations.PasswordResetAsked;
import org.sealwright.organisations.RegistrationAsked;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.ApplicationAccepted;
import org.sealwright.submissions.ApplicationRejected;
import org.sealwright.submissions.ApplicationReturned;
import org.sealwright.submissions.ProductSubmitted;
import org.sealwright.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.core.EventSerializer;

/** What a listener here hears is written down first, and read again where it has to be delivered once more. */
@PortalTest
class EventsTravelTests {

    @Autowired
    EventSerializer serializer;

    private final UUID id = Ids.next();
    private final Sha256 digest = Sha256.of("x");
    private final Actor person =
            new Actor(Ids.next(), Ids.next(), OrganisationKind.BODY, Set.of(Role.CERTIFIER, Role.ASSESSOR));

    @Test
    void comeBackAsTheyWere() {
        List<AuditedEvent> events = List.of(
                new InvitationMade(person, id, id),
                new InvitationAccepted(Actor.system("test"), id, id, id, null),
                new PasswordChanged(person, id, id),
                new PasswordResetAsked(Actor.system("test"), id),
                new RegistrationAsked(Actor.system("test"), id),
                new ProductSubmitted(person, id, id, id, 1, digest),
                new ApplicationReturned(person, id, id, id, digest),
                new ApplicationAccepted(person, id, id, id, digest),
                new ApplicationRejected(person, id, id, id, digest),
                new AssessmentCompleted(person, id, id, id, "Hub", "default", "II", Verdict.PASS, digest),
                new SealDecided(
                        id,
                        "2026-0001",
                        CaseKind.GRANT,
                        Outcome.GRANT,
                        null,
                        id,
                        id,
                        id,
                        "II",
                        null,
                        List.of("a condition"),
                        null,
                        digest,
                        digest,
                        LocalDate.of(2026, 5, 3),
                        Instant.parse("2026-05-03T10:00:00Z"),
                        person));
        for (AuditedEvent event : events) {
            assertThat((Object) serializer.deserialize(serializer.serialize(event), event.getClass()))
                    .isEqualTo(event);
        }
    }
}
