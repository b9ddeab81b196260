package org.sealwright.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Parts;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.Refused;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** A holder contests a decision; other people hear it, and what an upheld appeal leads to is decided anew. */
@DecisionsTest
class AppealTests {

    @Autowired
    Appeals appeals;

    @Autowired
    CaseWorld world;

    @Autowired
    CaseFiles files;

    @Autowired
    SignedActs signed;

    @Autowired
    CaseReview review;

    @Autowired
    CaseDecision decision;

    @Autowired
    Parts parts;

    @Autowired
    TestPeople people;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Test
    void isTheOwnersOnceAndWithWords() {
        CaseFile refused = refused();
        Actor owner = world.ofMaker(refused.maker());
        assertThatThrownBy(() ->
                        appeals.open(people.ofMaker(refused.maker(), Role.EDITOR), Ids.next(), refused.id(), "Wrong."))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> appeals.open(world.ofMaker(world.maker()), Ids.next(), refused.id(), "Let me see."))
                .isInstanceOf(NotFound.class);
        assertRefused("decisions.refused.appeal-words", () -> appeals.open(owner, Ids.next(), refused.id(), "  "));
        UUID id = Ids.next();
        String number = appeals.open(owner, id, refused.id(), "The capture was misread.");
        assertThat(appeals.open(owner, id, refused.id(), "The capture was misread."))
                .isEqualTo(number);
        assertRefused("decisions.refused.appealed", () -> appeals.open(owner, Ids.next(), refused.id(), "Once more."));
    }

    @Test
    void contestsNothingThatWasGiven() {
        CaseFile granted = world.reviewed();
        world.decide(granted, Outcome.GRANT, null);
        assertRefused(
                "decisions.refused.nothing-to-contest",
                () -> appeals.open(world.ofMaker(granted.maker()), Ids.next(), granted.id(), "More."));
    }

    @Test
    void decidesAnewWhatWasRefusedByOtherPeople() {
        CaseFile refused = refused();
        Actor heard = uphold(refused);
        CaseFile anew = newest(refused.submission());
        assertThat(anew.id()).isNotEqualTo(refused.id());
        assertThat(anew.kind()).isEqualTo(CaseKind.GRANT);
        assertThat(anew.state()).isEqualTo(CaseState.OPEN);
        assertThat(anew.dossier()).isEqualTo(refused.dossier());

        for (UUID former : new UUID[] {refused.reviewer(), refused.certifier(), heard.id()}) {
            assertThatThrownBy(() -> review.take(everything(former), anew.id())).isInstanceOf(Refused.class);
        }
        Actor reviewer = world.person();
        review.take(reviewer, anew.id());
        signed.confirm(reviewer, anew.id(), world.dossierOf(anew), "Looked at it afresh.");
        for (UUID former : new UUID[] {refused.reviewer(), refused.certifier(), heard.id()}) {
            assertThatThrownBy(() -> decision.take(everything(former), anew.id()))
                    .isInstanceOf(Refused.class);
        }
        world.decide(anew, Outcome.GRANT, null);
        assertThat(world.now(anew).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void refusesInPlainSqlThatTheFormerCertifierDecidesAnew() {
        CaseFile refused = refused();
        uphold(refused);
        CaseFile anew = newest(refused.submission());
        Actor reviewer = world.person();
        review.take(reviewer, anew.id());
        signed.confirm(reviewer, anew.id(), world.dossierOf(anew), "Looked at it afresh.");
        Actor former = everything(refused.certifier());
        assertThatThrownBy(() -> tries.run(former, () -> {
                    database.sql("""
                                    insert into decisions.decision (id, case_id, kind, maker_id, matter, account_id, dossier,
                                      outcome, public_reason, at) values (?, ?, ?, ?, ?, ?, ?, 'REFUSE', 'Again.', ?)
                                    """)
                            .params(Ids.next(), anew.id(), anew.kind().name(), anew.maker(), anew.matter(), former.id())
                            .params(world.dossierOf(anew).hex(), Timestamp.from(Instant.now()))
                            .update();
                    events.publishEvent(new Act(former, "test.tampered", "case", anew.id()));
                }))
                .hasStackTraceContaining("decides anew");
    }

    @Test
    void opensNothingWhereTheAppealIsDismissed() {
        CaseFile refused = refused();
        CaseFile appeal = appeal(refused);
        reviewed(appeal);
        world.decide(appeal, Outcome.REFUSE, "Nothing was overlooked.");
        assertThat(newest(refused.submission()).id()).isEqualTo(refused.id());
    }

    @Test
    void asksForTheSealBackWhereASuspensionDoesNotStand() throws Exception {
        UUID maker = world.maker();
        CaseFile suspended = world.concern(world.person(), CaseKind.SUSPEND, maker);
        reviewed(suspended);
        world.decide(suspended, Outcome.GRANT, "Updates stopped.");
        uphold(suspended);
        assertThat(ofSeal(suspended.sealNumber()))
                .extracting(CaseFile::kind)
                .containsExactlyInAnyOrder(CaseKind.SUSPEND, CaseKind.APPEAL, CaseKind.REINSTATE);
    }

    @Test
    void goesThroughThePages() throws Exception {
        CaseFile refused = refused();
        Actor owner = world.ofMaker(refused.maker());
        String address = "/decisions/mine/" + refused.id() + "/appeal";
        assertThat(pages.read(owner, "/decisions/mine").select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(pages.read(people.ofMaker(refused.maker(), Role.VIEWER), "/decisions/mine")
                        .select("a[href$=appeal]"))
                .isEmpty();
        mvc.perform(get(address).with(ActingAs.person(world.ofMaker(world.maker()))))
                .andExpect(status().isNotFound());

        String id = pages.read(owner, address).select("input[name=id]").val();
        String wrong = mvc.perform(post(address)
                        .param("id", id)
                        .param("words", " ")
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(wrong).select("#words-wrong").text()).contains("Say why");
        mvc.perform(post(address)
                        .param("id", id)
                        .param("words", "The capture was misread.")
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/mine"));
        Document mine = pages.read(owner, "/decisions/mine");
        assertThat(mine.text()).contains("Under way", "The capture was misread.", "You contested this decision.");

        Document seenByTheBody = pages.read(world.person(), "/decisions/" + id);
        assertThat(seenByTheBody.text())
                .contains("What is contested", refused.number(), "refused the seal", "Not enough.");

        mvc.perform(post("/decisions/mine/" + id + "/take-back")
                        .with(ActingAs.person(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/decisions/mine"));
        assertThat(pages.read(owner, "/decisions/mine").select("a[href=" + address + "]"))
                .hasSize(1);
    }

    private CaseFile refused() {
        CaseFile file = world.reviewed();
        world.decide(file, Outcome.REFUSE, "Not enough.");
        return world.now(file);
    }

    private CaseFile appeal(CaseFile contested) {
        UUID id = Ids.next();
        appeals.open(world.ofMaker(contested.maker()), id, contested.id(), "The capture was misread.");
        CaseFile[] found = new CaseFile[1];
        tries.run(Actor.system("test"), () -> found[0] = files.require(id));
        return found[0];
    }

    /** Gives who decided the appeal. */
    private Actor uphold(CaseFile contested) {
        CaseFile appeal = appeal(contested);
        reviewed(appeal);
        return world.decide(appeal, Outcome.GRANT, null);
    }

    private void reviewed(CaseFile file) {
        Actor reviewer = world.person();
        review.take(reviewer, file.id());
        signed.confirm(reviewer, file.id(), world.dossierOf(file), "Heard both sides.");
    }

    private CaseFile newest(UUID submission) {
        CaseFile[] found = new CaseFile[1];
        tries.run(
                Actor.system("test"),
                () -> found[0] = files.findBySubmissionIdOrderByOpenedAtAscIdAsc(submission)
                        .getLast());
        return found[0];
    }

    private List<CaseFile> ofSeal(String seal) throws Exception {
        return tries.as(
                Actor.system("test"),
                () ->
                        database
                                .sql("select id from decisions.case_file where seal_number = ?")
                                .param(seal)
                                .query(UUID.class)
                                .stream()
                                .map(files::require)
                                .toList());
    }

    private Actor everything(UUID account) {
        Actor any = world.person();
        return new Actor(account, any.organisation(), any.kind(), any.roles());
    }
}
