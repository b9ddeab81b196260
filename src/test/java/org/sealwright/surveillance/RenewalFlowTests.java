package org.sealwright.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.catalogue.Support;
import org.sealwright.decisions.CaseDecision;
import org.sealwright.decisions.CaseKind;
import org.sealwright.decisions.CaseReading;
import org.sealwright.decisions.CaseReview;
import org.sealwright.decisions.CaseView;
import org.sealwright.decisions.DecisionOrder;
import org.sealwright.decisions.Outcome;
import org.sealwright.decisions.SignedActs;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Agreement;
import org.sealwright.submissions.AgreementAcceptance;
import org.sealwright.submissions.FrozenRevision;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.submissions.SubmissionLookup;
import org.sealwright.submissions.SubmissionOpening;
import org.sealwright.submissions.SubmissionPurpose;
import org.sealwright.submissions.SubmissionSummary;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From a seal to a further version of it, by the holder's application and the real acts. */
@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class RenewalFlowTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    HolderRequests requests;

    @Autowired
    SubmissionOpening opening;

    @Autowired
    SealReading seals;

    @Autowired
    SubmissionLookup submissions;

    @Autowired
    AgreementAcceptance agreement;

    @Autowired
    CaseReading cases;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    Staged first;
    SealNumber seal;

    @BeforeEach
    void seal() {
        first = assessments.completed();
        grant(first);
        seal = seals.ofMaker(JOB, first.maker()).getFirst();
    }

    @Test
    void beginsWithWhatWasLastHandedIn() {
        UUID renewal = follow(SubmissionPurpose.RENEWAL);
        assertThat(renewal).isNotEqualTo(first.submission());
        SubmissionSummary application = submissions.summary(first.owner(), renewal);
        assertThat(application.purpose()).isEqualTo(SubmissionPurpose.RENEWAL);
        assertThat(application.seal()).isEqualTo(seal);
        FrozenRevision before = submissions.newest(JOB, first.submission()).orElseThrow();
        Staged again = assessments.completed(first.owner(), accepted(renewal));
        FrozenRevision after = submissions.newest(JOB, again.submission()).orElseThrow();
        assertThat(after.content().product()).isEqualTo(before.content().product());
        assertThat(after.content().answers()).isEqualTo(before.content().answers());
        assertThat(after.content().ics()).isEqualTo(before.content().ics());
        assertThat(after.content().ics().values())
                .extracting(answer -> answer.support())
                .contains(Support.YES, Support.NO);
        assertThat(after.content().ixit().tables())
                .isEqualTo(before.content().ixit().tables());
    }

    @Test
    void renewsUnderTheSameNumber() {
        SealView before = view();
        Staged again = assessments.completed(first.owner(), accepted(follow(SubmissionPurpose.RENEWAL)));
        CaseView opened = caseOf(again);
        assertThat(opened.kind()).isEqualTo(CaseKind.RENEW);
        assertThatThrownBy(() -> review.take(withRoles(again.assessor(), Role.REVIEWER), opened.id()))
                .isInstanceOf(Refused.class);
        grant(again);
        SealView after = view();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.validUntil()).isAfterOrEqualTo(before.validUntil());
        assertThat(after.history()).extracting(entry -> entry.event().name()).containsExactly("ISSUED", "RENEWED");
        assertThat(seals.ofMaker(JOB, first.maker())).containsExactly(seal);
    }

    @Test
    void extendsAndKeepsTheLastDay() {
        SealView before = view();
        Staged again = assessments.completed(first.owner(), accepted(follow(SubmissionPurpose.EXTENSION)));
        assertThat(caseOf(again).kind()).isEqualTo(CaseKind.EXTEND);
        grant(again);
        assertThat(view().validUntil()).isEqualTo(before.validUntil());
        assertThat(view().certificate().basis()).isEqualTo(before.certificate().basis());
        assertThat(view().certificate().product().firmware().covered())
                .containsAll(before.certificate().product().firmware().covered());
        assertThat(view().history()).extracting(entry -> entry.event().name()).containsExactly("ISSUED", "EXTENDED");
    }

    @Test
    void keepsAnExtensionOnTheGroundOfItsSeal() {
        UUID extension = follow(SubmissionPurpose.EXTENSION);
        assertThatThrownBy(() -> opening.aimAt(first.owner(), extension, "connected-product-1.0", "II"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("submissions.refused.extension-aim"));
        opening.aimAt(first.owner(), extension, "connected-product-1.0", "I");
        UUID renewal = follow(SubmissionPurpose.RENEWAL);
        opening.aimAt(first.owner(), renewal, "connected-product-1.0", "II");
        assertThatThrownBy(() -> opening.aimAt(first.owner(), renewal, "psti-uk-1.0", "PSTI"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("submissions.refused.renewal-aim"));
    }

    @Test
    void isAskedOnceAtATimeAndByTheHolderAlone() {
        UUID id = Ids.next();
        assertThat(requests.follow(first.owner(), id, seal, SubmissionPurpose.RENEWAL))
                .isEqualTo(id);
        assertThat(requests.follow(first.owner(), id, seal, SubmissionPurpose.RENEWAL))
                .isEqualTo(id);
        assertThatThrownBy(() -> follow(SubmissionPurpose.RENEWAL))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("submissions.refused.follow-up.RENEWAL"));
        assertThat(follow(SubmissionPurpose.EXTENSION)).isNotNull();
        Actor other = people.ofMaker(people.maker("Curious Ltd"), Role.OWNER);
        assertThatThrownBy(() -> requests.follow(other, Ids.next(), seal, SubmissionPurpose.RENEWAL))
                .isInstanceOf(NotFound.class);
        Actor viewer = people.ofMaker(first.maker(), Role.VIEWER);
        assertThatThrownBy(() -> requests.follow(viewer, Ids.next(), seal, SubmissionPurpose.RENEWAL))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void goesThroughThePages() throws Exception {
        String address = "/surveillance/mine/" + seal + "/renewal";
        Document list = pages.read(first.owner(), "/surveillance/mine");
        assertThat(list.select("a[href=" + address + "]")).hasSize(1);
        Document ask = pages.read(first.owner(), address);
        assertThat(ask.select("h1").text()).isEqualTo("Renew seal " + seal);
        assertThat(ask.select("main ol li")).hasSize(3);
        assertThat(ask.select("form button").text()).contains("Begin the application");
        UUID renewal = follow(SubmissionPurpose.RENEWAL);
        Document open = pages.read(first.owner(), address);
        assertThat(open.select("a.btn-primary").attr("href")).isEqualTo("/submissions/" + renewal);
        assertThat(pages.read(first.owner(), "/submissions/" + renewal)
                        .select(".notice")
                        .text())
                .contains("This application renews seal " + seal);
        Actor viewer = people.ofMaker(first.maker(), Role.VIEWER);
        assertThat(pages.read(viewer, "/surveillance/mine").select("a[href$=renewal]"))
                .isEmpty();
    }

    private UUID follow(SubmissionPurpose purpose) {
        return requests.follow(first.owner(), Ids.next(), seal, purpose);
    }

    private UUID accepted(UUID application) {
        agreement.accept(first.owner(), application, Agreement.CURRENT.version());
        return application;
    }

    private SealView view() {
        return seals.find(JOB, seal).orElseThrow();
    }

    private CaseView caseOf(Staged staged) {
        UUID[] newest = new UUID[1];
        tries.run(
                JOB,
                () -> newest[0] = database.sql(
                                "select id from decisions.case_file where submission_id = ? order by opened_at desc, id desc limit 1")
                        .param(staged.submission())
                        .query(UUID.class)
                        .single());
        return cases.view(people.ofBody(Role.REVIEWER), newest[0]);
    }

    private void grant(Staged staged) {
        CaseView file = caseOf(staged);
        Actor reviewer = people.ofBody(Role.REVIEWER);
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), file.dossier().digest(), "Checked.");
        Actor certifier = people.ofBody(Role.CERTIFIER);
        decision.take(certifier, file.id());
        signed.decide(
                certifier,
                file.id(),
                new DecisionOrder(
                        Ids.next(),
                        Outcome.GRANT,
                        Objects.requireNonNull(file.dossier()).digest(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
    }

    private static Actor withRoles(Actor person, Role... roles) {
        return new Actor(person.id(), person.organisation(), person.kind(), Set.of(roles));
    }
}
