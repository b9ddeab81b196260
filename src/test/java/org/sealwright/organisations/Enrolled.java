package org.sealwright.organisations;

import java.util.Set;
import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/** People who can sign in, made through the service that makes everybody. */
@TestComponent
public class Enrolled {

    static final String PASSWORD = "copper lantern 91 oatmeal drift";

    private static final Actor TEST = Actor.system("test");

    private final Enrolment enrolment;
    private final Actors actors;

    Enrolled(Enrolment enrolment, Actors actors) {
        this.enrolment = enrolment;
        this.actors = actors;
    }

    UUID maker(String name) {
        return enrolment.organisation(
                TEST, Ids.next(), OrganisationKind.MANUFACTURER, OrganisationFacts.of(name, "FI"));
    }

    Actor person(UUID organisation, String email, Role... roles) {
        UUID account = enrolment.person(
                TEST, organisation, "Person of the test", new EmailAddress(email), Set.of(roles), PASSWORD);
        return actors.of(TEST, account);
    }

    static String fresh() {
        return "p-" + Ids.next() + "@people.test";
    }
}
