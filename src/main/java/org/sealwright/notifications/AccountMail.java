package org.sealwright.notifications;

import java.util.List;
import org.sealwright.organisations.Directory;
import org.sealwright.organisations.InvitationAccepted;
import org.sealwright.organisations.InvitationIssuing;
import org.sealwright.organisations.InvitationMade;
import org.sealwright.organisations.MakerRegistration;
import org.sealwright.organisations.PasswordChanged;
import org.sealwright.organisations.PasswordRecovery;
import org.sealwright.organisations.PasswordResetAsked;
import org.sealwright.organisations.RegistrationAsked;
import org.sealwright.shared.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Mails about accounts. The events carry ids; what a mail says, its link too, is asked for when it is written. The
 * listeners open no transaction, since the reach of the services that they call has to be bound before one begins.
 */
@Component
class AccountMail {

    private static final Actor JOB = Actor.system("mail");

    private final InvitationIssuing invitations;
    private final MakerRegistration registrations;
    private final PasswordRecovery recovery;
    private final Directory directory;
    private final Letters letters;
    private final Mailing mailing;
    private final Messages messages;

    AccountMail(
            InvitationIssuing invitations,
            MakerRegistration registrations,
            PasswordRecovery recovery,
            Directory directory,
            Letters letters,
            Mailing mailing,
            Messages messages) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.recovery = recovery;
        this.directory = directory;
        this.letters = letters;
        this.mailing = mailing;
        this.messages = messages;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(InvitationMade event) {
        invitations
                .mailFor(JOB, event.invitation())
                .map(mail -> letters.invitation("invitation:" + event.invitation(), mail))
                .ifPresent(letter -> mailing.send(JOB, letter));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(RegistrationAsked event) {
        registrations
                .mailFor(JOB, event.registration())
                .map(mail -> letters.registration("registration:" + event.registration(), mail))
                .ifPresent(letter -> mailing.send(JOB, letter));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PasswordResetAsked event) {
        recovery.mailFor(JOB, event.reset())
                .map(mail -> letters.reset("password-reset:" + event.reset(), mail))
                .ifPresent(letter -> mailing.send(JOB, letter));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PasswordChanged event) {
        mailing.send(
                JOB, letters.passwordChanged("password-changed:" + event.change(), directory.person(event.account())));
    }

    /** Whoever invited somebody learns that they came. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(InvitationAccepted event) {
        if (event.invitedBy() != null) {
            messages.tell(
                    JOB,
                    event.invitedBy(),
                    new Message(
                            "invitation-accepted:" + event.invitation(),
                            "notifications.message.invitation-accepted",
                            List.of(
                                    directory.person(event.account()).name(),
                                    directory.organisation(event.organisation()).name()),
                            "/organisation"));
        }
    }
}
