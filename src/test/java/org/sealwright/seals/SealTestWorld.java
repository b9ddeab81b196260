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

    private final SealIssuance issuance;
    private final SealRevision revision;
    private final TestPeople people;

    SealTestWorld(SealIssuance issuance, SealRevision revision, TestPeople people) {
        this.issuance = issuance;
        this.revision = revision;
        this.people = people;
    }

    Actor certifier() {
        return people.ofBody(Role.CERTIFIER);
    }

    SealNumber issued() {
        return issued(certifier(), people.maker("Hearth Devices Ltd"));
    }

    SealNumber issued(Actor certifier, UUID maker) {
        return issuance.issue(
                certifier,
                new IssueOrder(
                        Ids.next(), Ids.next(), CertificateFixture.of(maker).certificate(), 36));
    }

    void extend(Actor certifier, SealNumber number, UUID maker, String... firmware) {
        Certificate certificate =
                CertificateFixture.of(maker).covering(firmware).certificate();
        revision.certifyAnew(
                certifier,
                number,
                new RevisionOrder(Ids.next(), Event.EXTENDED, certificate, null, "One more version"));
    }

    static Ground because(String reason) {
        return Ground.decided(Ids.next(), reason, null);
    }
}
