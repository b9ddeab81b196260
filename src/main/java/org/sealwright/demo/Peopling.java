package org.sealwright.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealwright.catalogue.SchemeActivation;
import org.sealwright.organisations.Actors;
import org.sealwright.organisations.EmailAddress;
import org.sealwright.organisations.Enrolment;
import org.sealwright.organisations.InterestDeclaration;
import org.sealwright.organisations.InvitationIssuing;
import org.sealwright.organisations.OrganisationFacts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes organisations and people, and lets the two administrators bring the scheme into use. */
@Component
@Profile("demo")
class Peopling {

    private static final Actor JOB = Actor.system("demonstration");

    private final Enrolment enrolment;
    private final Actors actors;
    private final InterestDeclaration interests;
    private final InvitationIssuing invitations;
    private final SchemeActivation schemes;
    private final DemoAccounts accounts;

    Peopling(
            Enrolment enrolment,
            Actors actors,
            InterestDeclaration interests,
            InvitationIssuing invitations,
            SchemeActivation schemes,
            DemoAccounts accounts) {
        this.enrolment = enrolment;
        this.actors = actors;
        this.interests = interests;
        this.invitations = invitations;
        this.schemes = schemes;
        this.accounts = accounts;
    }

    /** Makes everybody, and writes the file of accounts before anything else happens. */
    Cast people(World world) {
        Cast cast = new Cast();
        organisation(
                cast,
                "body",
                OrganisationKind.BODY,
                world.body().name(),
                world.body().country());
        World.Place laboratory = world.laboratory();
        organisation(cast, "laboratory", OrganisationKind.LABORATORY, laboratory.name(), laboratory.country());
        world.makers()
                .forEach(maker ->
                        organisation(cast, maker.key(), OrganisationKind.MANUFACTURER, maker.name(), maker.country()));
        world.people().forEach(person -> person(cast, world, person));
        accounts.write();
        return cast;
    }

    private void organisation(Cast cast, String key, OrganisationKind kind, String name, String country) {
        UUID id = Ids.next();
        enrolment.organisation(JOB, id, kind, OrganisationFacts.of(name, country));
        cast.addOrganisation(key, id);
    }

    private void person(Cast cast, World world, World.Person person) {
        String password = accounts.newPassword();
        UUID account = enrolment.person(
                JOB,
                cast.organisation(person.of()),
                person.name(),
                new EmailAddress(person.email()),
                person.roles(),
                password);
        cast.add(person.key(), actors.of(JOB, account));
        String roles = person.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        accounts.add(new DemoAccounts.Entry(person.email(), password, roles, world.nameOf(person.of())));
    }

    void bringSchemeIntoUse(Cast cast) {
        schemes.confirm(cast.of("pieter"), World.SCHEME);
        schemes.confirm(cast.of("katarzyna"), World.SCHEME);
    }

    /** A colleague at a maker and one at the laboratory have not come yet; their mails are in the inbox. */
    void inviteColleagues(Cast cast) {
        invite(cast, "northlight-owner", "northlight", "kaisa.niemi@northlight.example", Role.EDITOR);
        invite(cast, "pieter", "laboratory", "veikko.salo@kvarken.example", Role.ASSESSOR);
    }

    private void invite(Cast cast, String by, String to, String email, Role role) {
        invitations.invite(cast.of(by), Ids.next(), cast.organisation(to), new EmailAddress(email), Set.of(role));
    }

    /** One assessor once worked for a maker, and says so. */
    void declareInterest(Cast cast) {
        interests.declare(
                cast.of("marek"),
                Ids.next(),
                cast.organisation("tarn"),
                Words.load().say("interest", Map.of()),
                null);
    }
}
