package org.sealwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.testing.Passwords;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A manufacturer who was never here before, from registering to an application that is handed in. */
@JourneyTest
@Import({SubmissionFixture.class, Passwords.class})
class ManufacturerJourneyTests {

    private static final String EMAIL = "olli@" + UUID.randomUUID() + ".test";

    @Autowired
    PublicAddress address;

    @Autowired
    TestPeople people;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    SubmissionLookup lookup;

    @Test
    void registersAndHandsAnApplicationIn() {
        people.body();
        submissions.activateScheme();
        byte[] dossier = dossierOfAnotherProduct();
        try (Journey olli = Journey.of("manufacturer", address.url())) {
            register(olli);
            olli.signIn(EMAIL, Passwords.PASSWORD);
            olli.open("/dashboard");
            inviteAnEditor(olli);
            olli.open("/submissions");
            olli.open("/submissions/new").press("Begin").look();
            olli.page().locator("#connected-product-1\\.0-I").check();
            olli.press("Begin").look();
            String application =
                    olli.page().url().substring(address.url().length()).replaceAll("\\?.*", "");
            describeTheProduct(olli, application);
            olli.open(application + "/agreement");
            olli.page().locator("#authorised").check();
            olli.press("Accept the agreement").look();
            olli.open(application + "/facts");
            olli.open(application + "/statement");
            importTheDossier(olli, application, dossier);
            olli.open(application + "/ixit");
            olli.open(application + "/ixit/1-AuthMech");
            olli.open(application + "/evidence");
            olli.open(application + "/freeze").press("Freeze and hand in").look();
            olli.open(application + "/revisions/1").sees("sha-256:");
            olli.open(application + "/regimes/uk-psti").sees("It is your statement");
            olli.open(application).sees("The body checks whether it can take the application up");
            olli.open("/submissions").sees("Hearth Hub 3");
        }
    }

    private void register(Journey person) {
        person.open("/manufacturers");
        person.open("/register").press("Register").look().sees("Something needs mending");
        person.write("Company", "Northlight Devices Oy")
                .choose("Country", "Finland")
                .write("Your name", "Olli Owner")
                .write("Your e-mail address at work", EMAIL)
                .press("Register")
                .look();
        Page page = person.openMail(EMAIL).page();
        Locator link = page.locator("main a[href*='/register/']").first();
        page.navigate(link.getAttribute("href"));
        person.look().write("New password", Passwords.PASSWORD).press("Open the account");
    }

    private static void inviteAnEditor(Journey owner) {
        owner.open("/organisation/invite").write("E-mail address", "edda@" + UUID.randomUUID() + ".test");
        owner.page().locator("#role-EDITOR").check();
        owner.press("Invite").look();
    }

    private static void describeTheProduct(Journey person, String application) {
        person.open(application + "/product");
        person.write("Name", "Hearth Hub 3")
                .write("Brand", "Northlight")
                .choose("Kind of product", "Smart home hub")
                .write("Models", "NL-HH3")
                .write("Trade item numbers (GTIN)", "4006381333932")
                .write("Hardware revisions", "rev D")
                .write("Firmware versions", "3.0.0 " + "ab".repeat(32))
                .write("Security updates until", "2031-11-30")
                .write("Security contact", "security@northlight.example")
                .press("Save")
                .sees("Check 4006381333932")
                .look();
        assertThat(person.page().locator("#name").inputValue()).isEqualTo("Hearth Hub 3");
        person.write("Trade item numbers (GTIN)", "4006381333931").press("Save").look();
        person.open(application + "/product");
        assertThat(person.page().locator("#gtins").inputValue()).contains("4006381333931");
    }

    private static void importTheDossier(Journey person, String application, byte[] dossier) {
        person.open(application + "/import");
        person.page().locator("#files").setInputFiles(new FilePayload("dossier.json", "application/json", dossier));
        person.press("Show what it would do").look().sees("Nothing was saved yet");
        person.press("Import the rest").look();
    }

    /** A revision that another manufacturer froze and exported, as the material that this one already has. */
    private byte[] dossierOfAnotherProduct() {
        Actor owner = people.ofMaker(people.maker("Elsewhere Devices"), Role.OWNER);
        UUID submission = submissions.complete(owner);
        return lookup.bytes(owner, freezing.freeze(owner, submission).id());
    }
}
