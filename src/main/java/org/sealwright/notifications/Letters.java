package org.sealwright.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sealwright.misuse.ReportMail;
import org.sealwright.organisations.LinkMail;
import org.sealwright.organisations.PersonView;
import org.sealwright.platform.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the mails. The portal speaks English to people whose language it does not know yet. */
@Component
class Letters {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", LANGUAGE);

    private final MessageSource messages;
    private final PublicAddress address;
    private final Clock clock;

    Letters(MessageSource messages, PublicAddress address, Clock clock) {
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    Letter invitation(String cause, LinkMail mail) {
        String from = mail.from() == null ? address.host() : mail.from();
        return letter(
                cause, mail.to(), "invitation", String.valueOf(mail.organisation()), from, link(mail), until(mail));
    }

    /** With a link to confirm, or the news that the address has an account. */
    Letter registration(String cause, LinkMail mail) {
        String kind = mail.path() == null ? "registration-known" : "registration";
        return letter(
                cause,
                mail.to(),
                kind,
                String.valueOf(mail.organisation()),
                String.valueOf(mail.name()),
                link(mail),
                until(mail));
    }

    Letter reset(String cause, LinkMail mail) {
        return letter(cause, mail.to(), "reset", "", String.valueOf(mail.name()), link(mail), until(mail));
    }

    Letter passwordChanged(String cause, PersonView person) {
        return letter(
                cause, person.email(), "password-changed", "", person.name(), address.url("/password/forgot"), "");
    }

    /** To somebody without an account, in the language in which they wrote; without a word of theirs, since it may be a stranger's address. */
    Letter reportReceived(String cause, ReportMail mail) {
        return report(cause, mail, "received", "");
    }

    Letter reportAnswered(String cause, ReportMail mail, String answer) {
        return report(cause, mail, "answer", answer);
    }

    private Letter report(String cause, ReportMail mail, String kind, String answer) {
        Locale language = Locale.of(mail.language());
        Object[] arguments = {mail.reference(), address.host(), answer, address.url("/report")};
        return new Letter(
                cause,
                mail.to(),
                messages.getMessage("misuse.mail." + kind + ".subject", arguments, language),
                messages.getMessage("misuse.mail." + kind + ".body", arguments, language));
    }

    /** What a message inside the portal says, for people who are not looking. */
    Letter news(PersonView person, Message message) {
        String sentence =
                messages.getMessage(message.words(), message.arguments().toArray(), LANGUAGE);
        String link = address.url(message.address() == null ? "/account/messages" : message.address());
        Object[] arguments = {sentence, person.name(), link, "", address.host()};
        return new Letter(
                message.cause() + ":" + person.id(),
                person.email(),
                sentence,
                messages.getMessage("notifications.mail.news.body", arguments, LANGUAGE));
    }

    private Letter letter(
            String cause, String to, String kind, String organisation, String name, String link, String until) {
        Object[] arguments = {organisation, name, link, until, address.host()};
        return new Letter(
                cause,
                to,
                messages.getMessage("notifications.mail." + kind + ".subject", arguments, LANGUAGE),
                messages.getMessage("notifications.mail." + kind + ".body", arguments, LANGUAGE));
    }

    private String link(LinkMail mail) {
        return address.url(mail.path() == null ? "/sign-in" : mail.path());
    }

    private String until(LinkMail mail) {
        Instant end = mail.expiresAt();
        return MOMENT.format(end.atZone(clock.getZone()));
    }
}
