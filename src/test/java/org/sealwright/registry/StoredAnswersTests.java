package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.SealNumber;
import org.sealwright.web.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@Import(SealWorld.class)
class StoredAnswersTests {

    private static final Prepared.Variant JSON =
            new Prepared.Variant(Prepared.Form.JSON, Prepared.Encoding.IDENTITY, null);
    private static final Prepared.Variant GERMAN = page(Locale.GERMAN, false);

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Autowired
    StoredAnswers stored;

    @Autowired
    PreparedAnswers prepared;

    @Autowired
    RegistrySweep sweep;

    @Autowired
    JdbcClient database;

    /** Word for word, and only as of when it speaks is new. */
    @Test
    void saysWhatWasSaid() throws Exception {
        SealNumber number = world.validTelling("Kept Cam");
        assertThat(stored.find(number.value(), GERMAN)).isEmpty();
        String page = page(number);
        String json = json(number);
        assertThat(withoutTime(text(found(number, GERMAN)))).isEqualTo(withoutTime(page));
        assertThat(text(found(number, JSON)).replaceFirst("\"asOf\":\"[^\"]*\"", ""))
                .isEqualTo(json.replaceFirst("\"asOf\":\"[^\"]*\"", ""));
        assertThat(json).contains("\"asOf\":\"" + Instant.now().toString().substring(0, 11));
        assertThat(page).contains("Stand").doesNotContain(AsOf.HOLES.day(), AsOf.HOLES.time());
        assertThat(stored.find(number.value(), page(Locale.GERMAN, true))).isEmpty();
    }

    /** What another node, or this one before its last start, made: nothing of it is in memory. */
    @Test
    void answersOfWhatIsStored() throws Exception {
        SealNumber number = world.valid("Stored Cam", "ST-1", "05012345678900");
        stored.store(List.of(made(number, revision(number))));
        prepared.hear();
        assertThat(json(number)).isEqualTo("{}");
    }

    /** With all rights on the database, and not the key. */
    @Test
    void saysNothingThatWasWrittenByHand() throws Exception {
        SealNumber number = world.valid("Forged Cam", "FO-1", "05012345678900");
        SealNumber other = world.valid("Other Cam", "OT-1", "05012345678900");
        json(number);
        json(other);
        found(number, JSON);
        found(other, JSON);
        database.sql("update registry.stored_answer set pieces = ? where number = ?")
                .params(AnswerPieces.of("{\"forged\":true}").toBytes(), number.value())
                .update();
        assertThat(stored.find(number.value(), JSON)).isEmpty();
        database.sql(
                        "update registry.stored_answer a set pieces = b.pieces, code = b.code from registry.stored_answer b"
                                + " where a.number = ? and b.number = ?")
                .params(number.value(), other.value())
                .update();
        assertThat(stored.find(number.value(), JSON)).isEmpty();
        assertThat(json(number)).contains("Forged Cam");
    }

    @Test
    void saysNothingOfASealThatChanged() throws Exception {
        SealNumber number = world.valid("Changed Cam", "CH-1", "05012345678900");
        page(number);
        found(number, GERMAN);
        world.suspend(number, "Updates stopped.");
        assertThat(stored.find(number.value(), GERMAN)).isEmpty();
        await().untilAsserted(() -> assertThat(page(number)).contains("Updates stopped."));
    }

    /** The daily sweep writes a row that says the same. */
    @Test
    void staysWhenTheSourcesSayTheSame() throws Exception {
        SealNumber number = world.valid("Swept Cam", "SW-1", "05012345678900");
        page(number);
        long before = found(number, GERMAN).revision();
        sweep.verify(RegistryProjector.PROJECTOR, number.value());
        assertThat(found(number, GERMAN).revision()).isGreaterThan(before);
    }

    @Test
    void saysNothingOnceTheRowSaysSomethingElseByItself() throws Exception {
        SealNumber number = world.valid("Overdue Cam", "OV-1", "05012345678900");
        page(number);
        found(number, GERMAN);
        database.sql("update registry.seal set verified_at = ? where number = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(3))), number.value())
                .update();
        assertThat(stored.find(number.value(), GERMAN)).isEmpty();
        database.sql("update registry.seal set verified_at = now() where number = ?")
                .param(number.value())
                .update();
        assertThat(stored.find(number.value(), GERMAN)).isPresent();
        database.sql("update registry.stored_answer set until = now() - interval '1 s' where number = ?")
                .param(number.value())
                .update();
        assertThat(stored.find(number.value(), GERMAN)).isEmpty();
    }

    /** Made of a row that changed meanwhile: it comes too late. */
    @Test
    void storesNothingOfAnOlderRow() {
        SealNumber number = world.valid("Late Cam", "LA-1", "05012345678900");
        long revision = revision(number);
        stored.store(List.of(made(number, revision - 1)));
        assertThat(stored.find(number.value(), JSON)).isEmpty();
        stored.store(List.of(made(number, revision)));
        assertThat(stored.find(number.value(), JSON)).isPresent();
        prepared.changed(number.value(), revision + 1);
        assertThat(stored.find(number.value(), JSON)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyIsGivenAnyMore() throws Exception {
        SealNumber held = world.valid("Held Cam", "HE-1", "05012345678900");
        SealNumber changed = world.valid("Gone Cam", "GO-1", "05012345678900");
        for (SealNumber number : List.of(held, changed)) {
            json(number);
            found(number, JSON);
        }
        database.sql(
                        "insert into registry.stored_answer select number, variant, 'another', content, answer, until, pieces, code,"
                                + " now() - interval '3 days' from registry.stored_answer where number = ?")
                .param(held.value())
                .update();
        world.suspend(changed, "Updates stopped.");
        stored.forget();
        assertThat(storedOf(held)).isEqualTo(1);
        assertThat(storedOf(changed)).isZero();
        assertThat(stored.size()).isPositive();
    }

    private long revision(SealNumber number) {
        return database.sql("select revision from registry.seal where number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    private int storedOf(SealNumber number) {
        return database.sql("select count(*) from registry.stored_answer where number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private static StoredAnswers.Made made(SealNumber number, long revision) {
        return new StoredAnswers.Made(
                number.value(), JSON, revision, "valid", StoredAnswers.FOREVER, AnswerPieces.of("{}"));
    }

    private Prepared found(SealNumber number, Prepared.Variant variant) {
        return await().until(() -> stored.find(number.value(), variant), Optional::isPresent)
                .orElseThrow();
    }

    private String page(SealNumber number) throws Exception {
        return web.perform(get("/seals/" + number).header("Accept-Language", "de"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String json(SealNumber number) throws Exception {
        return web.perform(get("/api/v1/seals/" + number))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(Prepared answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    private static String withoutTime(String page) {
        return page.replaceAll("\\d\\d:\\d\\d", "");
    }

    private static Prepared.Variant page(Locale locale, boolean chosen) {
        return new Prepared.Variant(Prepared.Form.PAGE, Prepared.Encoding.IDENTITY, new Reading(locale, chosen, true));
    }
}
