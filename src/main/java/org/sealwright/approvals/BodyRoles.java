package org.sealwright.approvals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.OrganisationView;
import org.sealwright.organisations.PersonView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Role;
import org.sealwright.signer.EnrolledPart;
import org.springframework.stereotype.Component;

/** Which people of the body hold the role that goes with a part. A role is asked for before an enrolment, and never enough. */
@Component
class BodyRoles {

    private final Directory directory;

    BodyRoles(Directory directory) {
        this.directory = directory;
    }

    static Role of(EnrolledPart part) {
        return Role.valueOf(part.name());
    }

    /** The parts that a person's roles allow, in order. */
    static List<EnrolledPart> parts(Actor actor) {
        return Stream.of(EnrolledPart.values())
                .filter(part -> actor.has(of(part)))
                .toList();
    }

    boolean holds(Actor actor, UUID account, EnrolledPart part) {
        return holding(actor, part).stream().anyMatch(person -> person.id().equals(account));
    }

    List<PersonView> holding(Actor actor, EnrolledPart part) {
        UUID body = directory.body().map(OrganisationView::id).orElseThrow(() -> new NotFound("body", "before set-up"));
        return directory.holding(actor, body, of(part));
    }
}
