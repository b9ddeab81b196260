package org.sealwright.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.catalogue.IxitRow;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
import org.sealwright.submissions.IxitKeeping;
import org.sealwright.submissions.RevisionFreezing;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class CarryingPageTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionFixture submissions;

    @Autowired
    RevisionFreezing freezing;

    @Autowired
    Claiming claiming;

    @Autowired
    IxitKeeping keeping;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Test
    void carriesAnEarlierStatementAndListsWhatIsLeft() throws Exception {
        Actor owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        UUID earlier = submissions.complete(owner, "psti-uk-1.0", "PSTI");
        freezing.freeze(owner, earlier);
        UUID later = submissions.draft(owner);
        claiming.claim(owner, later, ProvisionId.of("5.2-1"), new IcsDraft(Support.NO, "My own words."), -1);
        String page = "/submissions/" + later + "/carrying/" + earlier;
        assertThat(pages.read(owner, "/submissions/" + later)
                        .select("section[aria-labelledby=earlier] a")
                        .eachAttr("href"))
                .containsExactly(page);

        Document before = pages.read(owner, page);
        assertThat(before.select("form[action$=" + earlier + "] p").text()).contains("can be carried over");
        int left = before.select("table:not(.anew-tables) tbody tr").size();
        assertThat(before.text()).contains(left + " provisions to answer anew");
        assertThat(before.select("table tbody td:nth-child(2)").eachText()).noneMatch(String::isBlank);
        assertThat(mvc.post().uri(page).with(ActingAs.person(owner)).with(csrf()))
                .hasRedirectedUrl(page);

        assertThat(mvc.post().uri(page).with(ActingAs.person(owner)).with(csrf()))
                .as("a second time")
                .hasRedirectedUrl(page);
        assertThat(database.sql("select count(*) from audit.entry where act = ? and subject = ?")
                        .params("submissions.statement.carried", later.toString())
                        .query(Integer.class)
                        .single())
                .isOne();

        Document after = pages.read(owner, page);
        assertThat(after.text()).contains("All that can be carried over is in this application");
        assertThat(after.select("table:not(.anew-tables) tbody tr")).hasSize(left);
        Document statement = pages.read(owner, "/submissions/" + later + "/statement?section=5.2");
        assertThat(statement.text()).contains("My own words.");
        String first = after.select("tbody .number").first().text();
        claiming.claim(owner, later, ProvisionId.of(first), new IcsDraft(Support.YES, "Now."), -1);
        assertThat(pages.read(owner, page).select("table:not(.anew-tables) tbody tr"))
                .hasSize(left - 1);
    }

    @Test
    void carriesTheTablesThatStayedAndLeavesAloneWhatIsBegun() throws Exception {
        Actor owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        UUID earlier = submissions.complete(owner, "psti-uk-1.0", "PSTI");
        IxitRow telemetry = IxitRow.of("TelData-2", Map.of("Description", "Uptime.", "Personal Data", "PersData-9"));
        keeping.save(owner, earlier, "24-TelData", Ids.next(), telemetry, -1);
        freezing.freeze(owner, earlier);
        UUID later = submissions.draft(owner);
        IxitRow own = IxitRow.of("VulnTypes-1", Map.of("Description", "Mine."));
        keeping.save(owner, later, "3-VulnTypes", Ids.next(), own, -1);
        keeping.declareEmpty(owner, later, "22-ExtSens", "There is none any more.", -1);
        String page = "/submissions/" + later + "/carrying/" + earlier;

        Document before = pages.read(owner, page);
        assertThat(before.select("form[action$=" + earlier + "]").text())
                .contains("24-TelData", "9-ReplSup")
                .doesNotContain("3-VulnTypes", "22-ExtSens", "1-AuthMech");
        assertThat(before.select(".anew-tables tbody tr").eachText())
                .anyMatch(row -> row.contains("1-AuthMech") && row.contains("Default Status"))
                .anyMatch(row -> row.contains("28-LogIntf") && row.contains("ComMech-1, Intf-1, ExtAPI-1"))
                .noneMatch(row -> row.contains("24-TelData"));
        for (int time = 0; time < 2; time++) {
            assertThat(mvc.post().uri(page).with(ActingAs.person(owner)).with(csrf()))
                    .hasRedirectedUrl(page);
        }
        assertThat(tables(owner, later, "24-TelData")).contains("TelData-1", "TelData-2", "PersData-9");
        assertThat(tables(owner, later, "3-VulnTypes")).contains("Mine.").doesNotContain("Words on");
        assertThat(tables(owner, later, "22-ExtSens")).contains("There is none any more.");
        assertThat(pages.read(owner, "/submissions/" + later + "/freeze").text())
                .as("what a carried row refers to is not here yet")
                .containsIgnoringCase("leads nowhere: PersData-9");
        assertThat(database.sql("select details ->> 'rows' from audit.entry where act = ? and subject = ?")
                        .params("submissions.statement.carried", later.toString())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(15);
        keeping.save(
                owner, later, "1-AuthMech", Ids.next(), IxitRow.of("AuthMech-1", Map.of("Description", "PIN")), -1);
        assertThat(pages.read(owner, page).select(".anew-tables").text()).doesNotContain("1-AuthMech");
    }

    private String tables(Actor owner, UUID submission, String table) throws Exception {
        return pages.read(owner, "/submissions/" + submission + "/ixit/" + table)
                .select("main")
                .outerHtml();
    }

    @Test
    void carriesNothingOfOthersAndNothingBackwards() {
        Actor owner = people.ofMaker(people.maker("Northlight Devices"), Role.OWNER);
        Actor other = people.ofMaker(people.maker("Other Devices"), Role.OWNER);
        UUID earlier = submissions.complete(owner, "psti-uk-1.0", "PSTI");
        freezing.freeze(owner, earlier);
        UUID foreign = submissions.draft(other);
        assertThat(mvc.get()
                        .uri("/submissions/" + foreign + "/carrying/" + earlier)
                        .with(ActingAs.person(other)))
                .hasStatus(404);
        UUID own = submissions.draft(owner);
        assertThat(mvc.get().uri("/submissions/" + own + "/carrying/" + own).with(ActingAs.person(owner)))
                .hasStatus(422)
                .bodyText()
                .contains("There is no way from");
    }
}
