package org.sealwright.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.assessments.AssessmentFixture;
import org.sealwright.assessments.AssessmentFixture.Staged;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Role;
import org.sealwright.submissions.SubmissionFixture;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import({SubmissionFixture.class, AssessmentFixture.class})
class PresenceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request = mvc.post().uri(address).with(ActingAs.person(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String here(Actor actor, Staged staged, String provision) throws Exception {
        var answer = post(actor, "/assessments/" + staged.assessment() + "/" + provision + "/presence");
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    private String nameOf(Actor actor) {
        return database.sql("select name from organisations.account where id = ?")
                .param(actor.id())
                .query(String.class)
                .single();
    }

    @Test
    void showsColleaguesWhereTheyAreButNobodyThemselves() throws Exception {
        Staged staged = assessments.evaluating();
        Actor colleague = people.ofBody(Role.ASSESSOR);
        assertThat(here(staged.assessor(), staged, "5.1-1")).isEmpty();
        assertThat(here(colleague, staged, "5.1-2"))
                .isEqualTo("Also here: " + nameOf(staged.assessor()) + ", on 5.1-1");
        here(colleague, staged, "5.2-1");
        Document workspace = pages.read(staged.assessor(), "/assessments/" + staged.assessment() + "/5.1-1");
        assertThat(workspace.select("#presence").text()).isEqualTo("Also here: " + nameOf(colleague) + ", on 5.2-1");
        assertThat(here(colleague, assessments.evaluating(), "5.1-1")).isEmpty();
    }

    @Test
    void forgetsWhoeverLeft() throws Exception {
        Staged staged = assessments.evaluating();
        Actor colleague = people.ofBody(Role.ASSESSOR);
        here(colleague, staged, "5.1-2");
        left(colleague, 30);
        assertThat(here(staged.assessor(), staged, "5.1-1")).isEmpty();
        assertThat(kept(staged, colleague)).isOne();
        left(colleague, 90);
        here(staged.assessor(), staged, "5.1-1");
        assertThat(kept(staged, colleague)).isZero();
    }

    private void left(Actor who, int secondsAgo) throws Exception {
        tries.as(
                who,
                () -> database.sql("update assessments.presence set seen_at = ? where account_id = ?")
                        .params(Timestamp.from(Instant.now().minusSeconds(secondsAgo)), who.id())
                        .update());
    }

    private int kept(Staged staged, Actor of) throws Exception {
        return tries.as(
                staged.assessor(),
                () -> database.sql(
                                "select count(*) from assessments.presence where assessment_id = ? and account_id = ?")
                        .params(staged.assessment(), of.id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void isNotForManufacturers() throws Exception {
        Staged staged = assessments.evaluating();
        here(staged.assessor(), staged, "5.1-1");
        assertThat(post(staged.owner(), "/assessments/" + staged.assessment() + "/5.1-1/presence"))
                .hasStatus(403);
        int seen = tries.as(
                staged.owner(),
                () -> database.sql("select count(*) from assessments.presence")
                        .query(Integer.class)
                        .single());
        assertThat(seen).isZero();
        assertThat(post(
                        staged.assessor(),
                        "/assessments/" + staged.assessment() + "/5." + "1".repeat(30) + "/presence"))
                .hasStatus(404);
    }
}
