package org.sealwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.analysis.EvidenceAnalysis;
import org.sealwright.approvals.Countersigning;
import org.sealwright.approvals.PasskeyAnswer;
import org.sealwright.approvals.TrustReading;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.Presence;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.SignedActs;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.platform.PublicAddress;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.Passwords;
import org.sealwright.testing.Signatures;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assessor, reviewer and certifier, each at their own desk. */
@JourneyTest
@Import({AssessmentFixture.class, SubmissionFixture.class, Passwords.class})
class BodyJourneyTests {

    @Autowired
    PublicAddress address;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    EvidenceIntake intake;

    @Autowired
    Presence presence;

    @Autowired
    EvidenceAnalysis analysis;

    @Autowired
    Signatures signatures;

    @Autowired
    TrustReading trust;

    @Autowired
    Countersigning countersigning;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Test
    void anAssessorJudgesACaseAndRaisesAFinding() {
        Staged staged = assessments.evaluating();
        try (Journey mira = at(staged.assessor(), "assessor")) {
            mira.open("/dashboard");
            mira.open("/assessments").sees("Northlight Devices");
            mira.open("/assessments/" + staged.assessment()).sees("Device under test");
            mira.open("/assessments/" + staged.assessment() + "/plan?show=LEFT_OUT")
                    .sees("Not tested: the manufacturer states");
            mira.open("/assessments/" + staged.assessment() + "/report").sees("Draft: the evaluation is not completed");
            mira.open("/assessments/" + staged.assessment() + "/regimes").sees("One square stands for one requirement");
            mira.open("/assessments/" + staged.assessment() + "/5.1-1").sees("What the manufacturer states");
            Page page = mira.page();
            page.locator("#case-5\\.1-1-1 label.is-fail").click();
            page.locator("#case-5\\.1-1-1-rationale").fill("Two units came with the same password.");
            page.locator("#case-5\\.1-1-1-references").fill("1-AuthMech");
            page.locator("#case-5\\.1-1-1 form.judging button").last().click();
            page.locator("#case-5\\.1-1-1 form.judging .saved:has-text('Saved at')")
                    .waitFor();
            page.locator(".case-bar:has-text('1 of')").waitFor();
            page.locator("#case-5\\.1-1-1 header .chip.fail").waitFor();
            mira.open("/assessments/" + staged.assessment() + "/5.1-1");
            assertThat(page.locator("#case-5\\.1-1-1-rationale").inputValue())
                    .isEqualTo("Two units came with the same password.");
            dropsFiles(mira);
            page.locator("#finding summary").click();
            page.locator("#f-severity").selectOption("MAJOR");
            page.locator("#f-title").fill("Units share a password");
            page.locator("#f-words").fill("Serial numbers 1 and 2 open with the same factory password.");
            page.locator("#finding form button").click();
            page.waitForLoadState();
            mira.look().sees("5.1-1");
            presence.here(people.ofBody(Role.ASSESSOR), staged.assessment(), "5.1-2");
            goesByKeys(mira);
            writesAtOnceWithAColleague(mira, staged);
            mira.open("/assessments/" + staged.assessment() + "/findings").sees("Units share a password");
            scan(staged);
            mira.open("/assessments/" + staged.assessment() + "/suggestions").sees("Port 554/TCP (rtsp) is open.");
            page.locator("article a:has-text('Port 554/TCP (rtsp) is open.')").click();
            page.waitForLoadState();
            mira.look().sees("Table 28-LogIntf does not list it.");
        }
    }

    /** Three files over a line, one of them empty: two go in, and each page part says so. */
    private static void dropsFiles(Journey mira) {
        Page page = mira.page();
        String section = "#case-5\\.1-1-1 ";
        page.locator(section + "details.lines summary").click();
        page.evaluate("""
                line => {
                  const dataTransfer = new DataTransfer();
                  for (const [name, content] of [['unit-1.png', 'one'], ['unit-2.png', 'two'], ['void.txt', '']]) {
                    dataTransfer.items.add(new File([content], name));
                  }
                  const over = { bubbles: true, cancelable: true, dataTransfer };
                  document.querySelector(line).dispatchEvent(new DragEvent('dragover', over));
                  document.querySelector(line).dispatchEvent(new DragEvent('drop', over));
                }""", section + ".plan-line");
        page.locator(section + ".sending:has-text('void.txt'):has-text('nothing in this file')")
                .waitFor();
        page.locator(section + ".sent:has-text('Chosen: unit-1.png, unit-2.png.')")
                .waitFor();
        assertThat(page.locator(section + "form.upload [name=note]").inputValue())
                .startsWith("Line 5.1-1-1");
        page.locator(section + "form.upload [name=kind]").selectOption("photo");
        mira.look();
        page.locator(section + "form.upload button").focus();
        page.keyboard().press("Enter");
        page.locator(section + ".sent:has-text('Added: unit-1.png, unit-2.png.')")
                .waitFor();
        page.locator(section + ".linked p a:has-text('unit-2.png')").waitFor();
        assertThat(page.locator(section + ".linked p a").allTextContents()).containsExactly("unit-1.png", "unit-2.png");
        page.locator(".side-evidence:has-text('unit-2.png')").waitFor();
    }

    /** Through a case and on to the next open provision without the mouse; in a field, keys are letters. */
    private static void goesByKeys(Journey mira) {
        Page page = mira.page();
        page.keyboard().press("?");
        page.locator("#keys[open]").waitFor();
        mira.look();
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        page.keyboard().press("r");
        page.keyboard().type("pfj? is still to be tried.");
        assertThat(page.locator("#case-5\\.1-1-2-rationale").inputValue()).isEqualTo("pfj? is still to be tried.");
        page.keyboard().press("Escape");
        page.keyboard().press("i");
        page.locator("#case-5\\.1-1-2 header .chip:has-text('Inconclusive')").waitFor();
        page.locator("#presence:has-text('on 5.1-2')").waitFor();
        page.keyboard().press("l");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/5.1-1?show=open");
        page.keyboard().press("j");
        page.waitForURL("**/5.1-2?show=open");
        page.keyboard().press("k");
        page.waitForURL("**/5.0-1?show=open");
    }

    /** Two browsers on one rationale: whoever comes second chooses, and both texts stand in the end. */
    private void writesAtOnceWithAColleague(Journey mira, Staged staged) {
        String workspace = "/assessments/" + staged.assessment() + "/5.1-2";
        String rationale = "#case-5\\.1-2-1-rationale";
        String form = "#case-5\\.1-2-1 form.judging ";
        Page hers = mira.go(workspace).page();
        try (Journey jonas = at(assessments.colleague(staged), "colleague")) {
            Page his = jonas.go(workspace).page();
            hers.locator(rationale).fill("She tried ten thousand guesses.");
            hers.locator(form + ".saved:has-text('Saved at')").waitFor();
            his.locator(rationale).fill("He read the source.");
            his.locator(form + ".clash").waitFor();
            jonas.look();
            assertThat(his.locator(form + ".theirs").textContent()).contains("She tried ten thousand guesses.");
            his.locator(rationale).fill("He read the source twice.");
            his.locator(form + ".clash button[value=both]").click();
            his.locator(form + ".saved:has-text('Saved at')").waitFor();
        }
        mira.go(workspace);
        assertThat(hers.locator(rationale).inputValue())
                .isEqualTo("She tried ten thousand guesses.\n\nHe read the source twice.");
        hers.locator("#case-5\\.1-2-1 details.lines summary").click();
        hers.locator("#case-5\\.1-2-1 select[name=mark]").last().selectOption("MET");
        hers.locator("#case-5\\.1-2-1 summary [data-mark=MET]:visible").waitFor();
        mira.look();
        assertThat(hers.locator("#case-5\\.1-2-1 header .chip").textContent()).isEqualTo("not judged");
    }

    private void scan(Staged staged) {
        var owner = new EvidenceOwner("assessment", staged.assessment());
        var order = new EvidenceOrder(Ids.next(), owner, "scan.xml", EvidenceKind.SCAN, null, List.of());
        try (InputStream content = getClass().getResourceAsStream("/analysis/hub-scan.xml")) {
            UUID item = intake.take(staged.assessor(), order, content).id();
            analysis.read(Actor.system("analysis-read-evidence"), item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReviewerChecksACompletedEvaluation() {
        Staged staged = assessments.completed();
        UUID decision = caseOf(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        signatures.founders();
        try (Journey rex = at(reviewer, "reviewer").withDevice()) {
            rex.open("/dashboard").sees("Make a passkey and have it enrolled");
            rex.makePasskey("Laptop").press("Ask to enrol it");
            enrolledByTwo(reviewer);
            rex.open("/decisions").sees("Northlight Devices");
            rex.open("/decisions/" + decision).press("Take the review").look();
            rex.press("Confirm: the evaluation holds").look().sees("Something needs mending");
            rex.write("What you checked, or what is missing", "Read every verdict of 5.1 to 5.3 with its evidence.")
                    .press("Confirm: the evaluation holds")
                    .look()
                    .sees("Read every verdict of 5.1 to 5.3 with its evidence.");
            rex.touch().look().hears("the case waits for its decision");
        }
    }

    @Test
    void aCertifierGrantsTheSealThatTwoOfficersSuspendAndItsHolderFollows() throws Exception {
        Staged staged = assessments.completed();
        UUID decision = caseOf(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, decision);
        signed.confirm(reviewer, decision, dossierOf(decision), "Looked at every verdict.");
        Actor certifier = people.ofBody(Role.CERTIFIER);
        try (Journey cleo = at(certifier, "certifier").withDevice()) {
            cleo.makePasskey("Security key").press("Ask to enrol it");
            enrolledByTwo(certifier);
            cleo.open("/dashboard");
            cleo.open("/decisions/" + decision).press("Take the decision").look();
            cleo.page().locator("#outcome-GRANT").check();
            cleo.page().locator("form[action$='/decision'] button.btn-primary").click();
            cleo.page().waitForURL("**/sign/**");
            cleo.look().sees("What the seal will say");
            cleo.page().locator("main details summary").first().click();
            cleo.look();
            cleo.touch().look().hears("The decision is taken.");
            audit(decision);
            String number = tries.as(
                    Actor.system("test"),
                    () -> database.sql("select number from seals.seal where submission_id = ?")
                            .param(staged.submission())
                            .query(String.class)
                            .single());
            cleo.open("/seals/" + number).sees(number);
            printCodes(staged.owner(), number);
            suspendAtOnce(number);
            followAsHolder(staged.owner(), number);
        }
    }

    private void printCodes(Actor owner, String number) {
        try (Journey saara = at(owner, "codes")) {
            saara.open("/surveillance/mine/" + number + "/codes").sees("No long code was made");
            saara.press("Make the long code").look().sees("Signed by the key");
            saara.open("/surveillance/mine/" + number + "/renewal");
        }
    }

    private void suspendAtOnce(String number) {
        String opened;
        try (Journey leila = at(people.ofBody(Role.SURVEILLANCE_OFFICER), "officer")) {
            leila.open("/surveillance").follow(number).look();
            leila.press("Open the case").look().sees("Choose what should happen.");
            leila.choose("What should happen", "Suspend the seal");
            leila.page().locator("#emergency").check();
            leila.write("What the holder may read", "Anyone can open it from afar.")
                    .press("Open the case")
                    .look();
            opened = leila.page().url().replaceFirst("^.*/decisions/", "/decisions/");
        }
        try (Journey omar = at(people.ofBody(Role.SURVEILLANCE_OFFICER), "second-officer")) {
            omar.open(opened).press("Agree, and suspend the seal now").look().sees("two people agreed");
            omar.open("/seals/" + number).sees("This seal is suspended");
        }
    }

    private void followAsHolder(Actor owner, String number) {
        try (Journey saara = at(owner, "holder")) {
            saara.open("/surveillance/mine").sees(number);
            saara.open("/surveillance/mine/" + number + "/end")
                    .write("Why it should end", "Sold no more.")
                    .press("Ask to end it")
                    .look()
                    .sees("Only an active seal can be ended");
            saara.open("/decisions/mine").sees("Anyone can open it from afar.");
        }
    }

    private void audit(UUID decision) {
        try (Journey iris = at(people.ofBody(Role.AUDITOR), "auditor")) {
            iris.open("/decisions/" + decision).sees("What was signed");
            assertThat(iris.page()
                            .locator("main .chip.pass:has-text('verifies')")
                            .count())
                    .isEqualTo(2);
        }
    }

    /** Both founders sign the enrolment that waits for the person. */
    private void enrolledByTwo(Actor person) {
        UUID statement =
                asSystem("select id from approvals.statement where account_id = ? and settled_at is null", person.id());
        for (Actor founder : signatures.founders()) {
            String text = trust.statement(founder, statement).text();
            var signature = signatures.of(founder.id()).sign(Sha256.of(text).bytes());
            countersigning.sign(
                    founder,
                    statement,
                    new PasskeyAnswer(
                            signature.credentialId().toString(),
                            signature.authenticatorData().toString(),
                            signature.clientDataJson().toString(),
                            signature.signature().toString(),
                            null));
        }
    }

    private Journey at(Actor person, String name) {
        return Journey.of(name, address.url()).signIn(passwords.emailOf(person), Passwords.PASSWORD);
    }

    private UUID caseOf(Staged staged) {
        return asSystem("select id from decisions.case_file where submission_id = ?", staged.submission());
    }

    private Sha256 dossierOf(UUID decision) throws Exception {
        return tries.as(
                Actor.system("test"),
                () -> Sha256.parse(database.sql("select dossier from decisions.case_file where id = ?")
                        .param(decision)
                        .query(String.class)
                        .single()));
    }

    private UUID asSystem(String question, UUID parameter) {
        try {
            return tries.as(
                    Actor.system("test"),
                    () -> database.sql(question)
                            .param(parameter)
                            .query(UUID.class)
                            .single());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
