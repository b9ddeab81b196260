package org.sealwright.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.Claiming;
import org.sealwright.submissions.IcsDraft;
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
@Import(SubmissionFixture.class)
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
        int left = before.select("tbody tr").size();
        assertThat(before.text()).contains(left + " provisions to answer anew");
        assertThat(before.select("tbody td:nth-child(2)").eachText()).noneMatch(String::isBlank);
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
        assertThat(after.select("tbody tr")).hasSize(left);
        Document statement = pages.read(owner, "/submissions/" + later + "/statement?section=5.2");
        assertThat(statement.text()).contains("My own words.");
        String first = after.select("tbody .number").first().text();
        claiming.claim(owner, later, ProvisionId.of(first), new IcsDraft(Support.YES, "Now."), -1);
        assertThat(pages.read(owner, page).select("tbody tr")).hasSize(left - 1);
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
