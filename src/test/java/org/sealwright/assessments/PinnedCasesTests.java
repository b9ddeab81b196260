package org.sealwright.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.catalogue.CaseEditing;
import org.sealwright.catalogue.CaseHistory;
import org.sealwright.catalogue.CaseReading;
import org.sealwright.catalogue.CaseVersion;
import org.sealwright.catalogue.CaseWords;
import org.sealwright.catalogue.Catalogue;
import org.sealwright.catalogue.TestCase;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class PinnedCasesTests {

    private static final String METHOD = "method-en-303-645-v3.1.3";
    private static final String CASE = "5.1-1-1";

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CaseEditing editing;

    @Autowired
    CaseReading reading;

    @Autowired
    Evaluations evaluations;

    @Autowired
    DossierMaking dossiers;

    private TestCase published() {
        return catalogue.requireMethod(METHOD).testCase(CASE).orElseThrow();
    }

    private CaseWords with(String purpose) {
        CaseWords words = CaseWords.of(published());
        return new CaseWords(purpose, words.passCriterion(), words.gists());
    }

    private String dossier(Staged staged) throws Exception {
        return tries.as(
                staged.applicationReviewer(),
                () -> new String(
                        dossiers.canonical(
                                staged.applicationReviewer(),
                                evaluations.of(staged.applicationReviewer(), staged.assessment())),
                        StandardCharsets.UTF_8));
    }

    private List<CaseVersion> words(Staged staged) throws Exception {
        return tries.as(
                staged.applicationReviewer(),
                () ->
                        evaluations
                                .of(staged.applicationReviewer(), staged.assessment())
                                .inputs()
                                .method()
                                .reworded()
                                .stream()
                                .filter(version -> version.caseId().equals(CASE))
                                .toList());
    }

    /** The case in plan, workspace and report. */
    private List<String> shown(Staged staged) throws Exception {
        List<String> shown = new ArrayList<>();
        for (String place : List.of("/plan", "/5.1-1", "/report")) {
            shown.add(pages.read(staged.assessor(), "/assessments/" + staged.assessment() + place)
                    .text());
        }
        return shown;
    }

    private CaseHistory last(Actor admin) {
        return reading.file(admin, METHOD, CASE).versions().getLast();
    }

    @Test
    void changesWhatBeginsAfterwardsAndNothingElse() throws Exception {
        Actor author = people.ofBody(Role.ADMINISTRATOR);
        Actor second = people.ofBody(Role.ADMINISTRATOR);
        Staged before = assessments.evaluating();
        String dossierBefore = dossier(before);
        assertThat(dossierBefore).doesNotContain("\"case\":\"5.1-1-1\",\"digest\"");

        UUID version = Ids.next();
        editing.write(author, METHOD, CASE, version, 0, with("A first try."), "Asked by an assessor.");
        editing.propose(author, METHOD, CASE, version, 1);
        assertRefused("catalogue.cases.four-eyes", () -> editing.activate(author, METHOD, CASE, version, 2));
        editing.refuse(second, METHOD, CASE, version, 2, "Too short.");
        editing.write(author, METHOD, CASE, version, 3, with("What passwords are made of."), "Longer.");
        assertThatThrownBy(() -> editing.propose(author, METHOD, CASE, version, 3))
                .isInstanceOf(Conflict.class);
        editing.propose(author, METHOD, CASE, version, 4);
        Staged meanwhile = assessments.planned();
        assertPinRefused("did not come into force", before, version);
        editing.activate(second, METHOD, CASE, version, 5);
        assertPinRefused("is planned", before, version);
        assertThat(used()).containsKey(1).doesNotContainKey(2);
        Staged after = assessments.evaluating();

        assertThat(last(author).state()).isEqualTo(CaseHistory.State.ACTIVE);
        assertThat(words(meanwhile)).isEmpty();
        assertThat(used()).containsEntry(2, 1);
        assertThat(pages.read(author, "/admin/cases/" + METHOD + "/" + CASE)
                        .select("#version-2")
                        .text())
                .contains("One evaluation goes by it");
        assertThat(pages.read(author, "/admin/cases/" + METHOD).text()).contains("1 evaluation by version 2");
        assertThat(shown(before))
                .allSatisfy(page -> assertThat(page).contains("version 1").doesNotContain("made of"));
        assertThat(shown(after))
                .allSatisfy(page -> assertThat(page).contains("What passwords are made of.", "version 2"));
        assertThat(pages.read(author, "/criteria/en-303-645-v3.1.3/5.1-1").text())
                .contains("What passwords are made of.", "version 2");
        assertThat(dossier(before)).isEqualTo(dossierBefore);
        assertThat(words(after)).singleElement().satisfies(v -> {
            assertThat(v.number()).isEqualTo(2);
            assertThat(v.words().purpose()).isEqualTo("What passwords are made of.");
        });
        String dossierAfter = dossier(after);
        assertThat(dossierAfter)
                .contains("{\"case\":\"5.1-1-1\",\"digest\":\""
                        + with("What passwords are made of.").digest() + "\",\"version\":2}");

        assertRefused(
                "catalogue.cases.frozen",
                () -> editing.write(author, METHOD, CASE, version, 6, with("Something else."), "Why not."));
        UUID back = Ids.next();
        editing.write(second, METHOD, CASE, back, 0, CaseWords.of(published()), "The published words were better.");
        editing.propose(second, METHOD, CASE, back, 1);
        editing.activate(author, METHOD, CASE, back, 2);
        assertThat(reading.file(author, METHOD, CASE).versions())
                .extracting(CaseHistory::state)
                .containsExactly(CaseHistory.State.SUPERSEDED, CaseHistory.State.ACTIVE);
        assertThat(dossier(after)).isEqualTo(dossierAfter);
    }

    @Test
    void isForAdministratorsAndTheBodysOwnCases() {
        Actor admin = people.ofBody(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> reading.file(people.ofBody(Role.ASSESSOR), METHOD, CASE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.write(
                        people.ofBody(Role.AUDITOR), METHOD, CASE, Ids.next(), 0, with("New."), "Because."))
                .isInstanceOf(AccessDeniedException.class);
        assertRefused("catalogue.cases.published-elsewhere", () -> reading.file(admin, "ts-103-701-v1.1.1", CASE));
    }

    private Map<Integer, Integer> used() {
        return reading.file(people.ofBody(Role.AUDITOR), METHOD, CASE).uses();
    }

    /** Of a program that writes into the table by itself. */
    private void assertPinRefused(String sentence, Staged staged, UUID version) {
        assertThatThrownBy(() -> tries.run(
                        staged.applicationReviewer(),
                        () -> database.sql("""
                        insert into assessments.pinned_case (assessment_id, matter, maker_id, version_id, pinned_at)
                        select id, matter, maker_id, ?, planned_at from assessments.assessment where id = ?
                        """)
                                .params(version, staged.assessment())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(sentence);
    }
}
