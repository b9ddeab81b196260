package org.sealwright.notifications;

import java.util.UUID;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.PersonView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.stereotype.Component;

/** Tells everybody who holds a role in an organisation the same thing: inside the portal, and with a short mail. */
@Component
class Telling {

    private final Directory directory;
    private final Messages messages;
    private final Letters letters;
    private final Mailing mailing;

    Telling(Directory directory, Messages messages, Letters letters, Mailing mailing) {
        this.directory = directory;
        this.messages = messages;
        this.letters = letters;
        this.mailing = mailing;
    }

    void tell(Actor job, UUID organisation, Message message, Role... roles) {
        for (PersonView person : directory.holding(job, organisation, roles)) {
            tell(job, person, message);
        }
    }

    /** One person. */
    void tellPerson(Actor job, UUID account, Message message) {
        tell(job, directory.person(account), message);
    }

    private void tell(Actor job, PersonView person, Message message) {
        messages.tell(job, person.id(), message);
        mailing.send(job, letters.news(person, message));
    }

    /** The certification body's people. */
    void tellBody(Actor job, Message message, Role... roles) {
        directory.body().ifPresent(body -> tell(job, body.id(), message, roles));
    }
}
