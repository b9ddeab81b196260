package org.sealwright.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.seals.SealWorld;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Ids;
import org.sealwright.shared.Role;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.ActingAs;
import org.sealwright.testing.Pages;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop's server on this machine is told of changes. */
@PortalTest
@Import(SealWorld.class)
class WebhookTests {

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final List<UUID> added = new ArrayList<>();
    private volatile int answer = 204;
    private HttpServer shop;
    private Actor administrator;

    record Message(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void openShop() throws Exception {
        administrator = people.ofBody(Role.ADMINISTRATOR);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/hooks", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        shop.createContext("/elsewhere", exchange -> {
            received.add(new Message("redirected", "", "", ""));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        shop.start();
    }

    @AfterEach
    void closeShop() {
        added.forEach(id -> subscribers.remove(administrator, id));
        shop.stop(0);
    }

    @Test
    void tellsOfAChangeOnceAndSignsIt() throws Exception {
        UUID id = Ids.next();
        String secret = add(id, "Told shop");
        SealNumber number = world.valid("Told lamp", "TL-1", "04099000000001");
        Message message = messageOf(number, "issued");
        assertThat(message.signature())
                .isEqualTo(WebhookSignature.of(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        message.id(),
                        Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                        message.body()));
        JsonNode said = json.readTree(message.body());
        assertThat(said.path("id").stringValue()).isEqualTo(message.id());
        assertThat(said.path("type").stringValue()).isEqualTo("seal.issued");
        assertThat(said.path("data").path("status").stringValue()).isEqualTo("active");
        assertThat(said.path("data").path("seal").stringValue())
                .isEqualTo("https://seal.example.org/api/v1/seals/" + number);
        await(() -> assertThat(deliveriesOf(id, number)).containsExactly("DELIVERED 204 1"));
        String page = pages.read(administrator, "/admin/webhooks/" + id).text();
        assertThat(page).contains(number.value()).contains("delivered").contains("tried once");
        assertThat(of(number)).hasSize(1);
    }

    @Test
    void triesAgainUnderTheSameIdUntilItWorks() throws Exception {
        answer = 500;
        UUID id = Ids.next();
        add(id, "Failing shop");
        SealNumber number = world.issued("Retried lamp", "RL-1", "04099000000002");
        await(() -> assertThat(deliveriesOf(id, number)).allMatch(line -> line.startsWith("WAITING 500")));
        answer = 200;
        dueNow(id);
        await(() -> assertThat(deliveriesOf(id, number)).allMatch(line -> line.startsWith("DELIVERED 200")));
        assertThat(of(number)).hasSizeGreaterThan(1);
        assertThat(of(number).stream().map(Message::id).distinct()).hasSize(1);
        assertThat(of(number).stream().map(Message::body).distinct()).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastAttemptAndTellsAnAdministrator() throws Exception {
        answer = 500;
        UUID id = Ids.next();
        add(id, "Closed shop");
        subscribers.pause(administrator, id);
        SealNumber number = world.issued("Given-up lamp", "GL-1", "04099000000003");
        SealNumber other = world.issued("Given-up light", "GL-2", "04099000000006");
        database.sql("update webhooks.delivery set attempts = 9 where subscriber_id = ?")
                .param(id)
                .update();
        subscribers.resume(administrator, id);
        await(() -> assertThat(deliveriesOf(id, number)).containsExactly("DEAD 500 10"));
        await(() -> assertThat(deliveriesOf(id, other)).containsExactly("DEAD 500 10"));
        // once a day, whatever else fails: the second message changes nothing
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(newsOf(id)).isEqualTo(1));
        answer = 200;
        subscribers.retry(administrator, id);
        await(() -> assertThat(deliveriesOf(id, number)).containsExactly("DELIVERED 200 1"));
    }

    @Test
    void followsNoRedirect() throws Exception {
        answer = 307;
        UUID id = Ids.next();
        add(id, "Moved shop");
        SealNumber number = world.issued("Moved lamp", "ML-1", "04099000000004");
        await(() -> assertThat(deliveriesOf(id, number)).allMatch(line -> line.startsWith("WAITING 307")));
        assertThat(received).noneMatch(message -> "redirected".equals(message.id()));
    }

    @Test
    void keepsMessagesWhilePausedAndSendsNoneAfterRemoval() throws Exception {
        UUID id = Ids.next();
        add(id, "Paused shop");
        subscribers.pause(administrator, id);
        SealNumber number = world.issued("Kept lamp", "KL-1", "04099000000005");
        assertThat(deliveriesOf(id, number)).containsExactly("WAITING 0 0");
        assertThat(deliveries.claim(Sending.JOB))
                .noneMatch(due -> due.subscriber().equals(id));
        subscribers.remove(administrator, id);
        added.remove(id);
        assertThat(deliveriesOf(id, number)).containsExactly("CANCELLED 0 0");
        web.perform(get("/admin/webhooks/" + id).with(ActingAs.person(administrator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsTheSecretOnceAndKeepsItNowhere() throws Exception {
        UUID id = Ids.next();
        String html = web.perform(post("/admin/webhooks")
                        .param("id", id.toString())
                        .param("name", "Shown shop")
                        .param("address", address())
                        .with(ActingAs.person(administrator))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        added.add(id);
        String secret = Jsoup.parse(html).select("#secret").text();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(database.sql("select s::text from webhooks.subscriber s where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(6));
        assertThat(pages.read(administrator, "/admin/webhooks/" + id).html()).doesNotContain(secret.substring(6));
        assertThat(subscribers.renew(administrator, id, 1)).isNotEqualTo(secret);
    }

    @Test
    void renewsASecretOnceHoweverOftenTheFormIsSent() throws Exception {
        UUID id = Ids.next();
        String first = add(id, "Renewing shop");
        var form = pages.read(administrator, "/admin/webhooks/" + id).select("[name=generation]");
        assertThat(form.val()).isEqualTo("1");
        String second =
                Jsoup.parse(renew(id, form.val(), 200)).select("#secret").text();
        assertThat(second).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(first);
        assertThat(Jsoup.parse(renew(id, form.val(), 422)).text())
                .contains("Another secret was made meanwhile")
                .doesNotContain("whsec_");
        assertThat(generation(id)).isEqualTo(2);
        assertThat(Jsoup.parse(renew(id, "2", 200)).select("#secret").text()).isNotEqualTo(second);
        renew(Ids.next(), "1", 404);
    }

    @Test
    void namesTheReceiverInTheTrail() {
        UUID id = Ids.next();
        add(id, "Recorded shop");
        subscribers.pause(administrator, id);
        String receiver = Sha256.of("Recorded shop\n" + address()).toString();
        assertThat(database.sql(
                                "select act || ' ' || (details ->> 'receiver') from audit.entry where subject = ? order by at, id")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("webhooks.subscriber.added " + receiver, "webhooks.subscriber.paused " + receiver);
        assertThat(database.sql("select body from audit.text where digest = ?")
                        .param(receiver)
                        .query(String.class)
                        .single())
                .isEqualTo("Recorded shop\n" + address());
    }

    @Test
    void forgetsWhatEndedLongAgoAndWhatWaitsForWhoWasRemoved() throws Exception {
        UUID kept = Ids.next();
        UUID gone = Ids.next();
        add(kept, "Patient shop");
        add(gone, "Former shop");
        subscribers.pause(administrator, kept);
        subscribers.pause(administrator, gone);
        SealNumber old = world.issued("Old lamp", "OL-1", "04099000000007");
        SealNumber young = world.issued("Young lamp", "YL-1", "04099000000008");
        subscribers.remove(administrator, gone);
        added.remove(gone);
        // as if they had been put in while it was removed
        database.sql("update webhooks.delivery set state = 'WAITING' where subscriber_id = ?")
                .param(gone)
                .update();
        database.sql("update webhooks.delivery set queued_at = now() - interval '91 days' where number = ?")
                .param(old.value())
                .update();
        deliveries.forget(Sending.JOB);
        assertThat(deliveriesOf(gone, old)).isEmpty();
        assertThat(deliveriesOf(gone, young)).hasSize(1);
        assertThat(deliveriesOf(kept, old)).containsExactly("WAITING 0 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://shop.example/",
                "https://",
                "shop.example",
                "https://me:pw@shop.example/",
                "https://shop.example:25/",
                "https://shop.example:65536/",
                "https://a b/"
            })
    void takesNoAddressThatCantBeCalled(String address) throws Exception {
        web.perform(post("/admin/webhooks")
                        .param("id", Ids.next().toString())
                        .param("name", "No shop")
                        .param("address", address)
                        .with(ActingAs.person(administrator))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void isForAdministratorsAlone() throws Exception {
        web.perform(get("/admin/webhooks").with(ActingAs.person(people.ofBody(Role.CERTIFIER))))
                .andExpect(status().isForbidden());
        web.perform(post("/admin/webhooks")
                        .param("id", Ids.next().toString())
                        .param("name", "A shop")
                        .param("address", address())
                        .with(ActingAs.person(people.ofBody(Role.AUDITOR)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String renew(UUID id, String generation, int expected) throws Exception {
        return web.perform(post("/admin/webhooks/" + id + "/secret")
                        .param("generation", generation)
                        .with(ActingAs.person(administrator))
                        .with(csrf()))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int generation(UUID id) {
        return database.sql("select generation from webhooks.subscriber where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private long newsOf(UUID id) {
        return database.sql("select count(*) from notifications.message where account_id = ? and address = ?")
                .params(administrator.id(), "/admin/webhooks/" + id)
                .query(Long.class)
                .single();
    }

    private String add(UUID id, String name) {
        added.add(id);
        return subscribers.add(administrator, id, name, address()).orElseThrow();
    }

    private String address() {
        return "http://localhost:" + shop.getAddress().getPort() + "/hooks";
    }

    private void dueNow(UUID id) {
        database.sql("update webhooks.delivery set next_at = now() where subscriber_id = ? and state = 'WAITING'")
                .param(id)
                .update();
    }

    private Message messageOf(SealNumber number, String event) {
        await(() -> assertThat(of(number)).anyMatch(message -> message.body().contains("seal." + event)));
        return of(number).stream()
                .filter(message -> message.body().contains("seal." + event))
                .findFirst()
                .orElseThrow();
    }

    private List<Message> of(SealNumber number) {
        return received.stream()
                .filter(message -> message.body().contains(number.value()))
                .toList();
    }

    private List<String> deliveriesOf(UUID id, SealNumber number) {
        return database.sql("""
                        select state || ' ' || coalesce(answer, 0) || ' ' || attempts from webhooks.delivery
                        where subscriber_id = ? and number = ? order by seq
                        """)
                .params(id, number.value())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static void await(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(assertion);
    }
}
