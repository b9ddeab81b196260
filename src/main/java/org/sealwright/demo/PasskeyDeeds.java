package org.sealwright.demo;

import java.util.List;
import java.util.UUID;
import org.sealwright.approvals.Countersigning;
import org.sealwright.approvals.Enrolling;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.approvals.PasskeyRegistration;
import org.sealwright.approvals.Passkeys;
import org.sealwright.approvals.TrustFounding;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do about their passkeys: two administrators found the trust, and enrol those who review and certify. */
@Component
@Profile("demo")
class PasskeyDeeds {

    private static final PasskeyAnswer BY_DEMONSTRATION = new PasskeyAnswer(null, null, null, null, true);

    private final DemoPasskeys passkeys;
    private final PasskeyRegistration registration;
    private final Passkeys own;
    private final TrustFounding founding;
    private final Enrolling enrolling;
    private final Countersigning countersigning;

    PasskeyDeeds(
            DemoPasskeys passkeys,
            PasskeyRegistration registration,
            Passkeys own,
            TrustFounding founding,
            Enrolling enrolling,
            Countersigning countersigning) {
        this.passkeys = passkeys;
        this.registration = registration;
        this.own = own;
        this.founding = founding;
        this.enrolling = enrolling;
        this.countersigning = countersigning;
    }

    /** Two administrators found the trust, and everybody else who signs is enrolled. */
    void begin(Cast cast) {
        List<Actor> founders = founders(cast);
        founders.forEach(this::register);
        UUID statement =
                founding.prepare(founders.getFirst(), founders.getLast().id());
        founders.forEach(founder -> countersigning.sign(founder, statement, BY_DEMONSTRATION));
        signers(cast).forEach(this::register);
        enrol(cast);
    }

    /** An enrolment lasts 24 months; the history is nearly as long, so everybody is enrolled anew at its end. */
    void enrol(Cast cast) {
        for (Actor person : signers(cast)) {
            String passkey = own.own(person).getFirst().id();
            UUID statement = enrolling.ask(person, passkey);
            founders(cast).forEach(founder -> countersigning.sign(founder, statement, BY_DEMONSTRATION));
        }
    }

    private void register(Actor person) {
        var offer = registration.offer(person);
        var made = passkeys.make(person.id()).register(offer.challenge());
        registration.register(
                person,
                offer.id(),
                "Demonstration",
                made.attestationObject().decode(),
                made.clientDataJson().decode());
    }

    private static List<Actor> founders(Cast cast) {
        return List.of(cast.of("pieter"), cast.of("katarzyna"));
    }

    private static List<Actor> signers(Cast cast) {
        return cast.everybody().stream()
                .filter(person -> person.hasAny(Role.REVIEWER, Role.CERTIFIER))
                .filter(person -> !founders(cast).contains(person))
                .toList();
    }
}
