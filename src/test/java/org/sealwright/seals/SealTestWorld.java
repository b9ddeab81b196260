package org.sealwright.seals;

import java.util.UUID;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealLeaf.Event;
import org.sealwright.verification.SealNumber;

/** Seals for tests, brought about by the real verbs, with a certifier and a maker of their own. */
class SealTestWorld {

    private final SignedSeals seals;
    private final TestPeople people;

    SealTestWorld(SignedSeals seals, TestPeople people) {
        this.seals = seals;
        this.people = people;
    }

    Actor certifier() {
        return people.ofBody(Role.CERTIFIER);
    }

    SealNumber issued() {
        return issued(certifier(), people.maker("Hearth Devices Ltd"));
    }

    SealNumber issued(Actor certifier, UUID maker) {
        return seals.issue(certifier, CertificateFixture.of(maker).certificate(), 36);
    }

    void extend(Actor certifier, SealNumber number, UUID maker, String... firmware) {
        Certificate certificate =
                CertificateFixture.of(maker).covering(firmware).certificate();
        seals.revise(certifier, number, Event.EXTENDED, certificate, null, "One more version");
    }

    static Ground because(String reason) {
        return Ground.decided(Ids.next(), reason, null);
    }
}
