package org.sealwright.organisations;

import java.util.Set;
import java.util.UUID;
import org.sealwright.platform.AllowedTo;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the certification body and its first administrator, once. Its link works as long as there is no body. */
@Service
public class FirstSetup {

    private static final UUID ONCE = new UUID(0, 0);

    private final Directory directory;
    private final Enrolment enrolment;
    private final Links links;

    FirstSetup(Directory directory, Enrolment enrolment, Links links) {
        this.directory = directory;
        this.enrolment = enrolment;
        this.links = links;
    }

    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public boolean isOpen(Actor job) {
        return directory.body().isEmpty();
    }

    /** @throws NotFound if the token is another, or the body has been made */
    @Transactional(readOnly = true)
    @AllowedTo(jobs = true)
    public void open(Actor job, String token) {
        requireOpen(token);
    }

    /** @throws Refused at {@code password} where it is guessable */
    @Transactional
    @AllowedTo(jobs = true)
    public void setUp(
            Actor job, String token, OrganisationFacts body, String name, EmailAddress email, String password) {
        requireOpen(token);
        try {
            UUID organisation = enrolment.organisation(job, Ids.next(), OrganisationKind.BODY, body);
            enrolment.person(job, organisation, name, email, Set.of(Role.ADMINISTRATOR), password);
        } catch (DataIntegrityViolationException e) {
            throw new NotFound("first set-up", "while another one was faster");
        }
    }

    /** Where the link in the log leads. */
    String path() {
        return "/setup?token=" + links.token(Links.Purpose.SETUP, ONCE);
    }

    private void requireOpen(String token) {
        boolean ours =
                links.read(Links.Purpose.SETUP, token).filter(ONCE::equals).isPresent();
        if (!ours || directory.body().isPresent()) {
            throw new NotFound("first set-up", "behind this link");
        }
    }
}
