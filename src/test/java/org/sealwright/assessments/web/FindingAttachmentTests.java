package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.assessments.FindingOrder;
import org.sealwright.assessments.FindingRaising;
import org.sealwright.assessments.FindingThread;
import org.sealwright.assessments.Severity;
import org.sealwright.evidence.EvidenceIntake;
import org.sealwright.evidence.EvidenceItemView;
import org.sealwright.evidence.EvidenceKind;
import org.sealwright.evidence.EvidenceOrder;
import org.sealwright.evidence.EvidenceOwner;
import org.sealwright.evidence.EvidenceSubject;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class FindingAttachmentTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    FindingRaising raising;

    @Autowired
    FindingThread thread;

    @Autowired
    EvidenceIntake intake;

    @Autowired
    TestPeople people;

    private UUID sent(Staged staged) {
        UUID id = Ids.next();
        raising.raise(
                staged.assessor(),
                staged.assessment(),
                new FindingOrder(
                        id, "5.1-1", "5.1-1-1", Severity.MAJOR, "Shared password", "Every unit has it.", null));
        raising.send(staged.assessor(), staged.assessment());
        return id;
    }

    private EvidenceItemView attach(Actor actor, UUID finding, String about) throws Exception {
        var order = new EvidenceOrder(
                Ids.next(),
                new EvidenceOwner("finding", finding),
                "mended.txt",
                EvidenceKind.LOG,
                null,
                List.of(new EvidenceSubject(EvidenceSubject.Type.FINDING, about)));
        return intake.take(actor, order, new ByteArrayInputStream("It is mended.".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void showsBothSidesWhatTheManufacturerAttached() throws Exception {
        Staged staged = assessments.evaluating();
        UUID finding = sent(staged);
        String address = "/assessments/" + staged.assessment() + "/findings";
        Document before = pages.read(staged.owner(), address);
        Element form = before.selectFirst("#finding-" + finding + " form.upload");
        assertThat(form.select("input[name=ownerType]").val()).isEqualTo("finding");
        assertThat(form.select("input[name=ownerId]").val()).isEqualTo(finding.toString());
        EvidenceItemView item = attach(staged.owner(), finding, finding.toString());
        for (Actor reader : List.of(staged.owner(), staged.assessor(), people.ofBody(Role.AUDITOR))) {
            assertThat(pages.read(reader, address).select("#finding-" + finding).text())
                    .contains("mended.txt");
            assertThat(mvc.get().uri("/evidence/" + item.id()).with(ActingAs.person(reader)))
                    .hasStatusOk();
        }
        Actor other = people.ofMaker(people.maker("Other"), Role.OWNER);
        assertThat(mvc.get().uri("/evidence/" + item.id()).with(ActingAs.person(other)))
                .hasStatus(404);
    }

    @Test
    void admitsFilesOfTheManufacturerAloneAndOnlyWhileTheFindingWaits() throws Exception {
        Staged staged = assessments.evaluating();
        UUID finding = sent(staged);
        String about = finding.toString();
        assertThatThrownBy(() -> attach(people.ofMaker(staged.maker(), Role.VIEWER), finding, about))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attach(staged.assessor(), finding, about)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attach(people.ofMaker(people.maker("Other"), Role.OWNER), finding, about))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attach(staged.owner(), finding, Ids.next().toString()))
                .isInstanceOf(NotFound.class);
        thread.answer(staged.owner(), finding, false, "It is mended.");
        assertThatThrownBy(() -> attach(staged.owner(), finding, about))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).key())
                .isEqualTo("assessments.refused.attachment-late");
        assertThat(pages.read(staged.owner(), "/assessments/" + staged.assessment() + "/findings")
                        .select("form.upload"))
                .isEmpty();
    }
}
