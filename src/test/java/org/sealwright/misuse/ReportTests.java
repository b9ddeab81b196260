package org.sealwright.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.sealwright.testing.Refusals.assertRefused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.audit.Act;
import org.sealwright.organisations.Part;
import org.sealwright.organisations.Parts;
import org.sealwright.seals.SealReading;
import org.sealwright.seals.SealView;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Conflict;
import org.sealwright.shared.Ids;
import org.sealwright.shared.NotFound;
import org.sealwright.shared.OrganisationKind;
import org.sealwright.shared.Role;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.testing.Tries;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PortalTest
@Import(SealWorld.class)
class ReportTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    Reporting reporting;

    @Autowired
    ReportDesk desk;

    @Autowired
    Listings listings;

    @Autowired
    ReportReading reading;

    @Autowired
    ReportRows rows;

    @Autowired
    ReportMails mails;

    @Autowired
    Parts parts;

    @Autowired
    SealReading seals;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    Tries tries;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void takesAReportWithAPhotoFromAnybodyAndShowsItBehindItsLink() throws Exception {
        Document form = form("/report?kind=FORGED&seal=K7M2-Q9XR-1E&seen=shop.example");
        assertThat(form.select("input[name=kind][checked]").val()).isEqualTo("FORGED");
        assertThat(form.select("#seal").val()).isEqualTo("K7M2-Q9XR-1E");
        String key = form.select("input[name=key]").val();
        mvc.perform(sending(form, "FORGED", "The box says something else <b>here</b>.")
                        .file(photo("photos", Pictures.withExif(Pictures.jpeg(300, 200), 1, "GPS"))))
                .andExpect(redirectedUrl("/report/" + key))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "no-store"));
        String own = mvc.perform(get("/report/" + key))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(own).doesNotContain("??").contains("&lt;b&gt;here", "We have your report");

        Actor officer = officer();
        ReportView view = reading.view(
                officer, UUID.fromString(form.select("input[name=id]").val()));
        assertThat(view.photos()).containsExactly(1);
        assertThat(view.problem()).contains("check characters");
        Document page = pages.read(officer, "/surveillance/reports/" + view.id());
        assertThat(page.select(".report-photos img")).hasSize(1);
        mvc.perform(get("/surveillance/reports/" + view.id() + "/photos/1").with(ActingAs.person(officer)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-store, private"));
    }

    @Test
    void keepsAReportThatWasSentTwiceOnce() throws Exception {
        Document form = form("/report");
        for (int time = 0; time < 2; time++) {
            mvc.perform(sending(form, "FORGED", "Sent twice by an impatient hand.")
                            .file(photo("photos", Pictures.png(20, 20))))
                    .andExpect(redirectedUrl(
                            "/report/" + form.select("input[name=key]").val()));
        }
        UUID id = UUID.fromString(form.select("input[name=id]").val());
        assertThat(reading.view(officer(), id).photos()).hasSize(1);
        assertThatThrownBy(() -> reporting.receive(
                        JOB, order(id, ReportKey.draw(), ReportKind.FORGED, "", "Somebody else’s words.", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() throws Exception {
        Document form = form("/report");
        String html = mvc.perform(sending(form, "", "Words that I do not want to lose.")
                        .file(photo("photos", "<svg/>".getBytes())))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document back = Jsoup.parse(html);
        assertThat(html).doesNotContain("??");
        assertThat(back.select("#words").text()).isEqualTo("Words that I do not want to lose.");
        assertThat(back.select("input[name=id]").val())
                .isEqualTo(form.select("input[name=id]").val());
        assertThat(back.select("[role=status]").text()).contains("choose your photos again");
        mvc.perform(sending(form, "FORGED", "Words that are long enough.").file(photo("photos", "<svg/>".getBytes())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sending(form, "FORGED", "short")).andExpect(status().isUnprocessableContent());
        mvc.perform(sending(form, "FORGED", "Words that are long enough.").param("email", "no address"))
                .andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @CsvSource({"POST, /report", "PUT, /report", "PATCH, /report/", "DELETE, /report/x", "GET, /report/x/y"})
    void refusesWhatIsLargerThanAReportWhateverTheMethodAndSaysHowMuchFits(String method, String path)
            throws Exception {
        Object sentence = mvc.perform(request(HttpMethod.valueOf(method), path)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .content(new byte[(int) ReportBodyLimit.MOST_BYTES + 1]))
                .andExpect(status().isContentTooLarge())
                .andReturn()
                .getRequest()
                .getAttribute("tooLarge");
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .requestAttr("tooLarge", Objects.requireNonNull(sentence)))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string(containsString("up to three photos of at most 10 MB each")))
                .andExpect(content().string(not(containsString("2 GiB"))));
    }

    /** Java keeps a padlock in two parts; people and the database count one. */
    @Test
    void countsWhatIsTypedAsPeopleDo() throws Exception {
        Document form = form("/report");
        mvc.perform(sending(form, "FORGED", "🔒".repeat(9) + " \n".repeat(9)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sending(form, "FORGED", "🔒".repeat(ReportOrder.LONGEST_WORDS + 1)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(sending(form, "FORGED", "🔒".repeat(ReportOrder.LONGEST_WORDS)))
                .andExpect(redirectedUrl(
                        "/report/" + form.select("input[name=key]").val()));
        Document locks = pages.read(officer(), "/surveillance/reports?q=" + "🔒".repeat(9));
        assertThat(locks.select("tbody small").first().text()).isEqualTo("🔒".repeat(140) + "…");
        assertRefused(
                "misuse.refused.length",
                () -> new ListingOrder(
                        Ids.next(),
                        Ids.next(),
                        null,
                        ShownNumber.of("🔒".repeat(ShownNumber.LONGEST)),
                        "Lamp",
                        "A stall",
                        "🔒".repeat(9),
                        LocalDate.of(2026, 5, 1),
                        Standing.GOES_ON));
    }

    @Test
    void keepsNothingOfAProgramThatFillsTheHiddenField() throws Exception {
        Document form = form("/report");
        mvc.perform(sending(form, "FORGED", "Buy these excellent pills.").param("homepage", "https://spam.example"))
                .andExpect(redirectedUrl("/report/thanks"));
        UUID id = UUID.fromString(form.select("input[name=id]").val());
        assertThatThrownBy(() -> reading.view(officer(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void showsReportsToOfficersAndAuditorsAlone() throws Exception {
        UUID id = received(ReportKind.FORGED, "", "Nobody else may see this.");
        String address = "/surveillance/reports/" + id;
        for (Actor other : List.of(
                people.ofBody(Role.CERTIFIER, Role.REVIEWER, Role.ASSESSOR, Role.ADMINISTRATOR),
                people.ofMaker(people.maker("Curious"), Role.OWNER, Role.EDITOR, Role.VIEWER),
                people.ofLaboratory(people.laboratory("Bench"), Role.ASSESSOR))) {
            for (String path : List.of(address, address + "/photos/1", "/surveillance/reports")) {
                mvc.perform(get(path).with(ActingAs.person(other))).andExpect(status().isForbidden());
            }
            if (!other.isOf(OrganisationKind.BODY)) {
                assertThat(tries.as(other, () -> count("select count(*) from misuse.report")))
                        .isZero();
                assertThat(tries.as(other, () -> count("select count(*) from misuse.photo")))
                        .isZero();
            }
        }
        mvc.perform(get(address + "/photos/1")).andExpect(status().is3xxRedirection());
        assertThat(tries.asNobody(() -> count("select count(*) from misuse.report")))
                .isZero();
        Actor auditor = people.ofBody(Role.AUDITOR);
        assertThat(pages.read(auditor, address).select("main form")).isEmpty();
        assertThatThrownBy(() -> desk.take(auditor, id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void opensNothingButByTheLinkThatWasGiven() throws Exception {
        for (String key : List.of("x", ReportKey.draw().value(), "AAAAAAAAAAAAAAAAAAAAAA")) {
            mvc.perform(get("/report/{key}", key)).andExpect(status().isNotFound());
        }
    }

    @Test
    void isAnsweredAndClosedByWhoTookIt() throws Exception {
        ReportKey key = ReportKey.draw();
        UUID id = Ids.next();
        reporting.receive(
                JOB, order(id, key, ReportKind.COMPLAINT, "", "Your decision took two years.", "reader@mail.example"));
        Actor officer = officer();
        assertRefused("misuse.refused.take-first", () -> desk.answer(officer, id, Ids.next(), "We are sorry."));
        desk.take(officer, id);
        assertRefused("misuse.refused.take-first", () -> desk.close(officer(), id, ReportOutcome.ANSWERED, null));
        assertRefused("misuse.refused.outcome", () -> desk.close(officer, id, ReportOutcome.CONFIRMED, null));
        assertRefused(
                "misuse.refused.complaint-unanswered", () -> desk.close(officer, id, ReportOutcome.ANSWERED, null));
        mvc.perform(post("/surveillance/reports/" + id + "/answer")
                        .param("id", Ids.next().toString())
                        .param("answer", "We are sorry.")
                        .with(ActingAs.person(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/surveillance/reports/" + id));
        desk.note(officer, id, Ids.next(), "Ask the certifier.");
        desk.close(officer, id, ReportOutcome.ANSWERED, null);
        OwnReport own = reporting.own(JOB, key);
        assertThat(own.answers()).extracting(Remark::words).containsExactly("We are sorry.");
        assertThat(own.outcome()).isEqualTo(ReportOutcome.ANSWERED);
        assertThat(mails.mailFor(JOB, id).orElseThrow().answers()).hasSize(1);
        assertRefused("misuse.refused.closed", () -> desk.take(officer, id));
        assertThat(pages.read(officer, "/surveillance/reports/" + id).text()).contains("Ask the certifier.");
        Document own2 = Jsoup.parse(mvc.perform(get("/report/" + key.value()))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(own2.text())
                .contains("We are sorry.", "We answered", "A shop")
                .doesNotContain("Ask the certifier.", "Person");
    }

    @Test
    void saysARefusalThatConcernsNoField() throws Exception {
        UUID id = received(ReportKind.FORGED, "", "Somebody else is about to take it.");
        Actor slower = officer();
        desk.take(officer(), id);
        for (String form : List.of("answer", "close")) {
            mvc.perform(post("/surveillance/reports/" + id + "/" + form)
                            .param("id", Ids.next().toString())
                            .param("answer", "Thank you.")
                            .param("outcome", "UNFOUNDED")
                            .with(ActingAs.person(slower))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Take the report first")));
        }
        mvc.perform(post("/surveillance/reports/" + id + "/note")
                        .param("id", "no id")
                        .param("note", "I was slower.")
                        .with(ActingAs.person(slower))
                        .with(csrf()))
                .andExpect(redirectedUrl("/surveillance/reports/" + id));
    }

    @Test
    void promisesNoAnswerOnceAReportIsClosed() throws Exception {
        ReportKey key = ReportKey.draw();
        UUID id = Ids.next();
        reporting.receive(JOB, order(id, key, ReportKind.FORGED, "", "I waited for an answer.", "waits@mail.example"));
        assertThat(form("/report/" + key.value()).text())
                .contains("Our answer", "There is none yet", "We send the answer to your e-mail address");
        Actor officer = officer();
        desk.take(officer, id);
        desk.close(officer, id, ReportOutcome.UNFOUNDED, null);
        assertThat(form("/report/" + key.value()).text())
                .contains("Your report is closed. We found nothing behind it.")
                .doesNotContain("Our answer", "There is none yet", "We send the answer");
    }

    @Test
    void writesWhatWasSentTwiceOnce() {
        UUID id = received(ReportKind.FORGED, "", "Answered by an impatient hand.");
        Actor officer = officer();
        desk.take(officer, id);
        UUID note = Ids.next();
        UUID answer = Ids.next();
        for (int time = 0; time < 2; time++) {
            desk.note(officer, id, note, "Ask the shop. ");
            desk.answer(officer, id, answer, "Thank you.");
        }
        assertThatThrownBy(() -> desk.note(officer, id, note, "Other words.")).isInstanceOf(Conflict.class);
        UUID other = received(ReportKind.FORGED, "", "Another report altogether.");
        assertThatThrownBy(() -> desk.note(officer, other, note, "Ask the shop."))
                .isInstanceOf(Conflict.class);
        desk.close(officer, id, ReportOutcome.UNFOUNDED, null);
        desk.answer(officer, id, answer, "Thank you.");
        assertThat(reading.view(officer, id).remarks())
                .extracting(Remark::words)
                .containsExactlyInAnyOrder("Ask the shop.", "Thank you.");
        assertThat(audited(id))
                .containsExactly(
                        "misuse.report.received",
                        "misuse.report.taken",
                        "misuse.report.noted",
                        "misuse.report.answered",
                        "misuse.report.closed");
    }

    private List<String> audited(UUID report) {
        return database.sql("select act from audit.entry where subject = ? order by at, id")
                .param(report.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void writesToWhoGaveAnAddressInTheirLanguageAndWithoutAWordOfTheirs() {
        String address = Ids.next() + "@mail.example";
        Actor officer = officer();
        for (int time = 0; time < 4; time++) {
            UUID id = Ids.next();
            reporting.receive(
                    JOB,
                    new ReportOrder(
                            id,
                            ReportKey.draw(),
                            ReportKind.FORGED,
                            ShownNumber.of(""),
                            "Kaufen Sie diese Pillen.",
                            null,
                            address,
                            "de",
                            List.of()));
            if (time == 3) {
                desk.take(officer, id);
                desk.answer(officer, id, Ids.next(), "Thank you for telling us.");
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mailsTo(address).size() == 4);
        assertThat(mailsTo(address))
                .filteredOn(mail -> mail.startsWith("Wir haben Ihre Meldung R-"))
                .as("acknowledged three times a day at most")
                .hasSize(3)
                .noneMatch(mail -> mail.contains("Pillen") || mail.contains("/report/"));
        assertThat(mailsTo(address))
                .filteredOn(mail -> mail.startsWith("Eine Antwort"))
                .singleElement()
                .asString()
                .contains("Thank you for telling us.");
    }

    private List<String> mailsTo(String address) {
        return database.sql(
                        "select subject || ' ' || body from notifications.outbox where recipient = ? order by at, id")
                .param(address)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** ISO/IEC 17065, 7.13.5 and 4.2. */
    @Test
    void letsNobodyDealWithAComplaintAboutTheirOwnWork() throws Exception {
        SealNumber seal = world.issued("Complained lamp", "CL-1", "04012300000710");
        SealView view = seals.find(JOB, seal).orElseThrow();
        Actor assessor = people.ofBody(Role.SURVEILLANCE_OFFICER, Role.APPLICATION_REVIEWER);
        parts.take(assessor, view.submission(), view.maker(), assessor.id(), Part.APPLICATION_REVIEWER);
        UUID complaint = received(ReportKind.COMPLAINT, seal.value(), "The evaluation was too slow.");
        assertRefused("misuse.refused.took-part", () -> desk.take(assessor, complaint));
        desk.take(assessor, received(ReportKind.FORGED, seal.value(), "Seen on another lamp."));
        desk.take(officer(), complaint);
        Actor interested = interestedIn(view);
        assertRefused("organisations.part.interest", () -> desk.take(interested, complaint));
    }

    private Actor interestedIn(SealView seal) {
        Actor interested = people.ofBody(Role.SURVEILLANCE_OFFICER, Role.CERTIFIER);
        tries.run(JOB, () -> {
            database.sql("""
                insert into organisations.interest (id, account_id, maker_id, reason, declared_at)
                values (?, ?, ?, 'Shares', now())
                """).params(Ids.next(), interested.id(), seal.maker()).update();
            events.publishEvent(new Act(JOB, "test.interest.made", "account", interested.id()));
        });
        return interested;
    }

    /** Whoever may not deal with a report may not write beside it either, nor put on the list or take from it what it says. */
    @Test
    void letsNobodyWriteAboutWhatTheyMayNotDealWith() throws Exception {
        SealNumber seal = world.issued("Entangled lamp", "EL-1", "04012300000741");
        SealView view = seals.find(JOB, seal).orElseThrow();
        Actor assessor = people.ofBody(Role.SURVEILLANCE_OFFICER, Role.APPLICATION_REVIEWER);
        parts.take(assessor, view.submission(), view.maker(), assessor.id(), Part.APPLICATION_REVIEWER);
        UUID complaint = received(ReportKind.COMPLAINT, seal.value(), "The evaluation was careless.");
        assertRefused("misuse.refused.took-part", () -> desk.note(assessor, complaint, Ids.next(), "I was not."));
        assertRefused("misuse.refused.took-part", () -> listings.draft(assessor, listing(complaint, "")));

        Actor interested = interestedIn(view);
        UUID report = received(ReportKind.FORGED, seal.value(), "Seen on yet another lamp.");
        assertRefused(
                "organisations.part.interest", () -> desk.note(interested, report, Ids.next(), "Nothing behind it."));
        assertRefused("organisations.part.interest", () -> listings.draft(interested, listing(report, "")));
        assertRefused("organisations.part.interest", () -> listings.draft(interested, listing(null, seal.value())));
        ListingOrder draft = listing(report, "");
        Actor officer = officer();
        desk.note(officer, report, Ids.next(), "Ask the shop.");
        listings.draft(officer, draft);
        assertRefused("organisations.part.interest", () -> listings.publish(interested, draft.id()));
        assertRefused("organisations.part.interest", () -> listings.discard(interested, draft.id()));
        listings.publish(people.ofBody(Role.CERTIFIER), draft.id());
        assertRefused(
                "organisations.part.interest",
                () -> listings.draft(
                        interested,
                        new ListingOrder(
                                Ids.next(),
                                draft.entry(),
                                null,
                                draft.shown(),
                                draft.soldAs(),
                                draft.seen(),
                                draft.wrong(),
                                draft.since(),
                                Standing.TAKEN_BACK)));
        assertThatThrownBy(() -> listings.draft(officer, listing(Ids.next(), "")))
                .isInstanceOf(NotFound.class);
    }

    private static ListingOrder listing(@Nullable UUID report, String number) {
        UUID id = Ids.next();
        return new ListingOrder(
                id,
                id,
                report,
                ShownNumber.of(number),
                "Lamp",
                "A stall",
                "The lamp is another one.",
                LocalDate.of(2026, 5, 1),
                Standing.GOES_ON);
    }

    @Test
    void showsReportsAboutOneNumberTogetherHoweverItIsSpelled() throws Exception {
        String unusual = "zz9i-0000-xx";
        UUID one = received(ReportKind.FORGED, unusual, "Seen at a market stall.");
        UUID two = received(ReportKind.NOT_MY_PRODUCT, "ZZ91 OOOO XX", "Seen at another stall.");
        Actor officer = officer();
        assertThat(reading.view(officer, one).alike())
                .extracting(ReportLine::id)
                .containsExactly(two);
        assertThat(pages.read(officer, "/surveillance/reports?q=zz91-0000-xx").select("tbody tr"))
                .hasSize(2);
        desk.take(officer, two);
        assertRefused("misuse.refused.same-as", () -> desk.close(officer, two, ReportOutcome.DUPLICATE, null));
        long number = Long.parseLong(reading.view(officer, one).reference().substring(2));
        desk.close(officer, two, ReportOutcome.DUPLICATE, number);
        assertThat(reading.view(officer, two).sameAs()).isEqualTo("R-" + number);
        assertThat(pages.read(officer, "/surveillance/reports?state=closed&q=" + "zz91-0000-xx")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void closesAsADuplicateOfAReportThatIsFollowed() {
        UUID complaint = received(ReportKind.COMPLAINT, "", "You were slow to answer me.");
        UUID again = received(ReportKind.COMPLAINT, "", "You were very slow to answer me.");
        UUID hole = received(ReportKind.VULNERABILITY, "", "The lamp opens the door.");
        UUID forged = received(ReportKind.FORGED, "", "This lamp has an invented number.");
        UUID notMine = received(ReportKind.NOT_MY_PRODUCT, "", "The page speaks of another lamp.");
        Actor officer = officer();
        for (UUID report : List.of(complaint, again, hole, forged, notMine)) {
            desk.take(officer, report);
        }
        assertRefused("misuse.refused.same-as", () -> closeAs(officer, again, again));
        assertRefused("misuse.refused.same-as.kind", () -> closeAs(officer, complaint, forged));
        assertRefused("misuse.refused.same-as.kind", () -> closeAs(officer, forged, complaint));
        assertRefused("misuse.refused.same-as.kind", () -> closeAs(officer, hole, forged));
        closeAs(officer, again, complaint);
        assertRefused("misuse.refused.same-as.duplicate", () -> closeAs(officer, complaint, again));
        closeAs(officer, notMine, forged);
        assertThat(reading.view(officer, notMine).outcome()).isEqualTo(ReportOutcome.DUPLICATE);
    }

    private void closeAs(Actor officer, UUID report, UUID other) {
        String reference = reading.view(officer, other).reference();
        desk.close(officer, report, ReportOutcome.DUPLICATE, Long.valueOf(reference.substring(2)));
    }

    @Test
    void beginsAConcernWithWhatWasReported() throws Exception {
        SealNumber seal = world.issued("Reported lamp", "RL-1", "04012300000727");
        UUID id = received(ReportKind.FORGED, seal.value(), "The shop sells it with other firmware.");
        Document page = pages.read(officer(), "/surveillance/" + seal + "?report=" + id);
        assertThat(page.select("#privateReason").text()).contains("other firmware");
        assertThat(page.select("#publicText").text()).isEmpty();
        assertThat(form("/report?kind=VULNERABILITY&seal=" + seal)
                        .select("main")
                        .text())
                .contains("was issued to", "The maker has to hear of it first");
    }

    @Test
    void remindsOnceAndForgetsWhoReported() throws Exception {
        UUID open = received(ReportKind.FORGED, "", "Nobody looks at this one.");
        ReportKey key = ReportKey.draw();
        UUID closed = Ids.next();
        reporting.receive(
                JOB, withPhoto(order(closed, key, ReportKind.FORGED, "", "Nothing behind it.", "me@mail.example")));
        Actor officer = officer();
        desk.take(officer, closed);
        desk.close(officer, closed, ReportOutcome.UNFOUNDED, null);

        assertThat(tries.as(JOB, () -> in(13).remind(JOB))).isZero();
        assertThat(tries.as(JOB, () -> in(15).remind(JOB))).isPositive();
        assertThat(tries.as(JOB, () -> in(15).remind(JOB))).isZero();
        assertThat(count("select count(*) from audit.entry where act = 'misuse.report.reminded' and subject = '" + open
                        + "'"))
                .isEqualTo(1);

        tries.as(JOB, () -> in(89).forget(JOB));
        assertThat(reporting.own(JOB, key).mailed()).isTrue();
        tries.as(JOB, () -> in(91).forget(JOB));
        assertThatThrownBy(() -> reporting.own(JOB, key)).isInstanceOf(NotFound.class);
        assertThat(mails.mailFor(JOB, closed)).isEmpty();
        assertThat(reading.view(officer, closed).photos()).isEmpty();
        assertThat(reading.view(officer, closed).words()).isEqualTo("Nothing behind it.");
    }

    @Test
    void letsNobodyRewriteAReport() {
        UUID id = received(ReportKind.FORGED, "", "These are the words that came.");
        for (String change : List.of(
                "update misuse.report set words = 'Other words that never came.' where id = ?",
                "update misuse.photo set place = 2 where report_id = ?",
                "delete from misuse.report where id = ?")) {
            assertThatThrownBy(() ->
                            tries.run(JOB, () -> database.sql(change).param(id).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private ReportClock in(int days) {
        return new ReportClock(rows, events, Clock.offset(clock, Duration.ofDays(days)), 14, 90);
    }

    private UUID received(ReportKind kind, String number, String words) {
        UUID id = Ids.next();
        reporting.receive(JOB, order(id, ReportKey.draw(), kind, number, words, null));
        return id;
    }

    private static ReportOrder order(
            UUID id, ReportKey key, ReportKind kind, String number, String words, String email) {
        return new ReportOrder(id, key, kind, ShownNumber.of(number), words, "A shop", email, "en", List.of());
    }

    private static ReportOrder withPhoto(ReportOrder order) throws Exception {
        Photo photo = new PhotoIntake().take(new ByteArrayInputStream(Pictures.jpeg(100, 100)));
        return new ReportOrder(
                order.id(),
                order.key(),
                order.kind(),
                order.number(),
                order.words(),
                null,
                order.email(),
                "en",
                List.of(photo));
    }

    private Document form(String address) throws Exception {
        String html = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private static MockMultipartHttpServletRequestBuilder sending(Document form, String kind, String words) {
        MockMultipartHttpServletRequestBuilder request = multipart("/report");
        request.param("id", form.select("input[name=id]").val())
                .param("key", form.select("input[name=key]").val())
                .param("kind", kind)
                .param("seal", form.select("#seal").val())
                .param("words", words)
                .param("seen", "shop.example")
                .with(sent -> {
                    sent.setContent(new byte[] {1});
                    return sent;
                });
        return request;
    }

    private static MockMultipartFile photo(String name, byte[] content) {
        return new MockMultipartFile(name, "photo.jpg", "image/jpeg", content);
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private Actor officer() {
        return people.ofBody(Role.SURVEILLANCE_OFFICER);
    }
}
