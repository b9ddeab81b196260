package org.sealwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwright.platform.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Whoever sets the portal up, on a portal that nobody has touched. */
@ExtendWith(OutputCaptureExtension.class)
@JourneyTest
@TestPropertySource(properties = "sealwright.test.portal=untouched")
class AdministratorJourneyTests {

    private static final String PASSWORD = "lantern orchard 47 gravel";

    @Autowired
    PublicAddress address;

    @Test
    void setsThePortalUpAndLetsPeopleIn(CapturedOutput printed) {
        Matcher link = Pattern.compile("/setup\\?token=[A-Za-z0-9._~-]+").matcher(printed);
        assertThat(link.find()).as("the first start prints a link").isTrue();
        try (Journey ada = Journey.of("administrator", address.url())) {
            ada.open("/setup?token=made-up");
            ada.open(link.group()).sees("This page works once");
            ada.write("Name of the certification body", "Harbour Certification")
                    .choose("Country", "Finland")
                    .write("Your name", "Ada Harbour")
                    .write("Your e-mail address", "ada@harbour.test")
                    .write("New password", "harbour certification")
                    .press("Set up")
                    .look()
                    .sees("Something needs mending");
            ada.write("New password", PASSWORD).press("Set up").look();
            ada.signIn("ada@harbour.test", PASSWORD).look();
            ada.open("/organisation").sees("Harbour Certification");
            invite(ada, "/organisation/invite", "rex@harbour.test", "REVIEWER");
            ada.open("/organisation").sees("rex@harbour.test");
            ada.open("/admin/organisations/new");
            ada.write("Name", "Northern Test Laboratory")
                    .press("Add the laboratory")
                    .look();
            ada.open("/admin/people").sees("Ada Harbour");
            ada.open("/admin/organisations?kind=LABORATORY").sees("Northern Test Laboratory");
            ada.open("/admin/interests");
            ada.open("/admin/schemes");
            ada.press("I compared edition and method with the published documents")
                    .look()
                    .sees("Ada Harbour");
            ada.open("/admin/cases").sees("Own test cases");
            ada.open("/admin/cases/method-en-303-645-v3.1.3/5.1-1-1/edit")
                    .write("Purpose", "Find out how passwords are made.")
                    .write("Why the words change", "An assessor asked.")
                    .press("Save and propose")
                    .look()
                    .sees("You wrote or proposed this version");
            ada.open("/admin/keys").sees("Certificates as PDF");
            ada.open("/admin/keys/rotation/log").press("Propose").look().sees("Something needs mending");
            ada.write("Reason", "It nears its day.").press("Propose").look().sees("waits for a second person");
            ada.open("/dashboard").sees("Confirm or refuse it");
            ada.open("/admin/keys");
            ada.page().locator("a[href*='/admin/keys/compromise/']").first().click();
            ada.look().sees("may somebody else have it");
            ada.open("/admin/enrolments").sees("nobody founds the trust alone");
            invite(ada, "/organisation/invite", "bo@harbour.test", "ADMINISTRATOR");
            ada.open("/account/passkeys").sees("You have no passkey yet.");
            ada.withDevice().makePasskey("Ada’s key").look().sees("have to found the trust first");
            foundTheTrust(ada);
            ada.open("/account");
            ada.open("/account/interests");
            ada.press("Sign out").look().sees("You are signed out");
        }
    }

    /** A second administrator comes by the link, both sign, and then both enrol a reviewer. */
    private void foundTheTrust(Journey ada) {
        try (Journey bo = Journey.of("second-administrator", address.url()).withDevice()) {
            Page page = bo.openMail("bo@harbour.test").page();
            page.navigate(page.locator("main a[href*='/invitations/']").first().getAttribute("href"));
            bo.write("Your name", "Bo Harbour")
                    .write("New password", "violet anchor 83 saddle")
                    .press("Accept");
            bo.signIn("bo@harbour.test", "violet anchor 83 saddle").makePasskey("Bo’s key");
            ada.open("/admin/enrolments")
                    .press("Found it with Bo Harbour")
                    .look()
                    .sees("Two administrators found the trust");
            ada.touch().look().hears("You signed.").sees("1 of 2 signed");
            bo.go("/dashboard").sees("Compare the fingerprint, and sign");
            bo.go("/admin/enrolments")
                    .follow("Two administrators found the trust")
                    .touch()
                    .sees("Passkeys that may sign");
            enrolAReviewer(ada, bo);
        }
    }

    /** The reviewer's side, and both countersignatures. */
    private void enrolAReviewer(Journey ada, Journey bo) {
        try (Journey rex = Journey.of("new-reviewer", address.url()).withDevice()) {
            acceptInvitation(rex);
            rex.makePasskey("Laptop").press("Ask to enrol it").look().hears("Read them the fingerprint aloud");
            bo.open("/dashboard").sees("Enrol a passkey of a reviewer");
            String enrolment = "Enrol the passkey of Rex Reviewer";
            ada.go("/admin/enrolments").follow(enrolment).look().touch();
            bo.go("/admin/enrolments").follow(enrolment).touch().look().sees("Rex Reviewer");
            rex.open("/account/passkeys").sees("You can sign with it.");
        }
    }

    private static void invite(Journey person, String place, String email, String role) {
        person.open(place).write("E-mail address", email);
        person.page().locator("#role-" + role).check();
        person.press("Invite").look();
    }

    /** The colleague's side: the mail in the development inbox, the link, a name and a password. */
    private static void acceptInvitation(Journey colleague) {
        Page page = colleague.openMail("rex@harbour.test").page();
        colleague.look();
        Locator link = page.locator("main a[href*='/invitations/']").first();
        page.navigate(link.getAttribute("href"));
        colleague.look().sees("Work for Harbour Certification");
        colleague
                .write("Your name", "Rex Reviewer")
                .write("New password", "copper kettle 19 meadow")
                .press("Accept");
        colleague.signIn("rex@harbour.test", "copper kettle 19 meadow").look();
    }
}
