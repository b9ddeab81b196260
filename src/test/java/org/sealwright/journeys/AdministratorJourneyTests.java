package org.sealwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
            ada.open("/account");
            ada.open("/account/interests");
            ada.press("Sign out").look().sees("You are signed out");
            acceptInvitation(ada);
        }
    }

    private static void invite(Journey person, String place, String email, String role) {
        person.open(place).write("E-mail address", email);
        person.page().locator("#role-" + role).check();
        person.press("Invite").look();
    }

    /** The colleague's side: the mail in the development inbox, the link, a name and a password. */
    private static void acceptInvitation(Journey colleague) {
        colleague.open("/inbox");
        Page page = colleague.page();
        page.locator("main a[href^='/inbox/']").first().click();
        colleague.look();
        Locator link = page.locator("main a[href*='/invitations/']").first();
        page.navigate(link.getAttribute("href"));
        colleague.look().sees("Work for Harbour Certification");
        colleague
                .write("Your name", "Rex Reviewer")
                .write("New password", "copper kettle 19 meadow")
                .press("Accept");
        colleague.signIn("rex@harbour.test", "copper kettle 19 meadow").look();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .first()
                .click();
    }
}
