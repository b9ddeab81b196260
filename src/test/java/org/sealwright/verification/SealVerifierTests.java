package org.sealwright.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.verification.PublishedBody.BODY;
import static org.sealwright.verification.PublishedBody.NOW;
import static org.sealwright.verification.PublishedBody.NUMBER;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.verification.Verification.Step;

class SealVerifierTests {

    private static final Trust WHOLE_LOG = new Trust(null, null, true);

    private final PublishedBody published = new PublishedBody();

    @Test
    void findsASealValidWhereEverySourceVouches() {
        Verification found = verifier(Trust.PUBLISHED).number(NUMBER, BODY, "3.4.1");
        assertThat(found.answer()).isEqualTo(Answer.VALID);
        assertThat(found.steps()).allMatch(Step::passed);
        assertThat(found.steps().stream().map(Step::source))
                .contains("signature", "dates", "revocation", "suspension", "register", "log", "firmware");
        assertThat(found.checkpoint()).hasToString(published.checkpoint().toString());
        assertThat(verifier(WHOLE_LOG).number(NUMBER, BODY, "").answer()).isEqualTo(Answer.VALID);
        assertThat(verifier(Trust.PUBLISHED)
                        .credential(published.token() + "\n", BODY, "")
                        .answer())
                .isEqualTo(Answer.VALID);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                when(Answer.WITHDRAWN, body -> body.register("withdrawn")),
                when(Answer.WITHDRAWN, body -> body.register("terminated")),
                when(Answer.WITHDRAWN, body -> body.setBit("revocation", 1)),
                when(Answer.WITHDRAWN, body -> body.tell(SealLeaf.Event.WITHDRAWN)),
                when(Answer.WITHDRAWN, body -> body.tell(SealLeaf.Event.TERMINATED)),
                when(Answer.EXPIRED, body -> body.register("expired")),
                when(Answer.EXPIRED, body -> body.tell(SealLeaf.Event.EXPIRED)),
                when(Answer.SUSPENDED, body -> body.register("suspended")),
                when(Answer.SUSPENDED, body -> body.setBit("suspension", 1)),
                when(Answer.SUSPENDED, body -> body.tell(SealLeaf.Event.SUSPENDED)),
                when(Answer.NOT_OURS, body -> {
                    body.take("/credentials/K7M2");
                    body.take("/api");
                }));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void letsOneSourceThatSaysSomethingBadWin(Answer expected, Consumer<PublishedBody> change) {
        change.accept(published);
        Verification found = verifier(Trust.PUBLISHED).number(NUMBER, BODY, "3.4.1");
        assertThat(found.answer()).isEqualTo(expected);
        assertThat(found.steps()).anyMatch(step -> !step.passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/jwks.json",
                "/credentials/K7M2-Q9XR-1D",
                "/credentials/status/revocation",
                "/credentials/status/suspension",
                "/api/v1/seals",
                "/log/key",
                "/log/tile/entries",
                "/seals/K7M2-Q9XR-1D/proof"
            })
    void neverCallsASealValidOfWhichSomethingCannotBeHad(String path) {
        var broken = new PublishedBody();
        broken.replace(path.equals("/api/v1/seals") ? "/api/v1/seals/K7M2-Q9XR-1D" : path, "{}");
        broken.replace(path + "/1", "{}");
        broken.replace(path + "/001.p/50", "{}");
        for (Consumer<PublishedBody> loss : Stream.<Consumer<PublishedBody>>of(
                        body -> body.cut(path), body -> body.take(path))
                .toList()) {
            var body = new PublishedBody();
            loss.accept(body);
            Verification found = verifier(body, Trust.PUBLISHED).number(NUMBER, BODY, "");
            assertThat(found.answer()).as(path).isEqualTo(Answer.COULD_NOT_CHECK);
            assertThat(found.steps()).anyMatch(step -> !step.passed());
        }
        assertThat(verifier(broken, Trust.PUBLISHED).number(NUMBER, BODY, "").answer())
                .as(path)
                .isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void callsAnOldVersionSupersededAndNotWithdrawn() {
        published.issue(SealLeaf.Event.EXTENDED);
        published.setBit("revocation", 1);
        SealVerifier verifier = verifier(Trust.PUBLISHED);
        assertThat(verifier.credential(published.token(1), BODY, "").answer()).isEqualTo(Answer.SUPERSEDED);
        assertThat(verifier.version(NUMBER, 1, BODY, "").answer()).isEqualTo(Answer.SUPERSEDED);
        assertThat(verifier.number(NUMBER, BODY, "").answer()).isEqualTo(Answer.VALID);
        published.cut("/api");
        assertThat(verifier.credential(published.token(1), BODY, "").answer()).isEqualTo(Answer.SUPERSEDED);
        published.tell(SealLeaf.Event.WITHDRAWN);
        assertThat(verifier.credential(published.token(1), BODY, "").answer()).isEqualTo(Answer.WITHDRAWN);
    }

    @Test
    void coversNoFirmwareThatTheBodyDidNotSee() {
        Verification found = verifier(Trust.PUBLISHED).number(NUMBER, BODY, "3.4.2");
        assertThat(found.answer()).isEqualTo(Answer.FIRMWARE_NOT_COVERED);
        assertThat(found.steps().getLast().sentence()).isEqualTo("It does not cover the version 3.4.2.");
    }

    @Test
    void goesByTheDatesThatAreSigned() {
        assertThat(at(Instant.parse("2026-11-21T23:59:59Z"))).isEqualTo(Answer.COULD_NOT_CHECK);
        assertThat(at(Instant.parse("2028-11-22T00:00:00Z"))).isEqualTo(Answer.EXPIRED);
        assertThat(at(Instant.parse("2026-11-24T00:00:00Z")))
                .as("lists out of date")
                .isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void takesNoCredentialOfAnotherBodyOrAnotherSeal() {
        var stranger = new PublicBody("https://stranger.example");
        PublicSources redirected =
                address -> published.fetch(URI.create(address.toString().replace("stranger.example", "seals.example")));
        assertThat(new SealVerifier(redirected, InstantSource.fixed(NOW), Trust.PUBLISHED)
                        .credential(published.token(), stranger, "")
                        .answer())
                .isEqualTo(Answer.NOT_OURS);
        published.replace("/credentials/0000-0000-00", published.token());
        published.replace(
                "/api/v1/seals/0000-0000-00", "{\"number\":\"0000-0000-00\",\"version\":1,\"status\":\"active\"}");
        assertThat(verifier(Trust.PUBLISHED)
                        .number(new SealNumber("0000-0000-00"), BODY, "")
                        .answer())
                .isEqualTo(Answer.COULD_NOT_CHECK);
    }

    @Test
    void seesThatALogWasRewrittenSinceACheckpointWasKept() {
        SignedNote kept = published.checkpoint();
        published.others(700);
        assertThat(verifier(new Trust(null, kept, false))
                        .number(NUMBER, BODY, "")
                        .answer())
                .isEqualTo(Answer.VALID);
        published.rewrite(3);
        Verification found = verifier(new Trust(null, kept, false)).number(NUMBER, BODY, "");
        assertThat(found.answer()).isEqualTo(Answer.COULD_NOT_CHECK);
        assertThat(found.findings().log()).isEqualTo(LogFinding.CONTRADICTED);
        assertThat(found.checkpoint()).isNull();
        var older = new PublishedBody();
        assertThat(verifier(older, new Trust(older.logKey(), published.checkpoint(), false))
                        .number(NUMBER, BODY, "")
                        .findings()
                        .log())
                .as("kept under a key that is not the log's")
                .isEqualTo(LogFinding.CONTRADICTED);
    }

    @Test
    void doesNotTakeAnOlderTreeForTheNewest() {
        var signer = new NoteSigner("seals.example/log");
        var newer = new PublishedBody(signer);
        newer.others(1);
        var older = new PublishedBody(signer);
        assertThat(verifier(older, new Trust(signer.key(), newer.checkpoint(), false))
                        .number(NUMBER, BODY, "")
                        .findings()
                        .log())
                .isEqualTo(LogFinding.UNAVAILABLE);
    }

    @Test
    void takesNoOtherKeyForTheLogThanTheOneGiven() {
        assertThat(verifier(new Trust(published.logKey(), null, false))
                        .number(NUMBER, BODY, "")
                        .answer())
                .isEqualTo(Answer.VALID);
        NoteVerifierKey other = new NoteSigner("seals.example/log").key();
        Verification found = verifier(new Trust(other, null, false)).number(NUMBER, BODY, "");
        assertThat(found.answer()).isEqualTo(Answer.COULD_NOT_CHECK);
        assertThat(found.steps())
                .contains(new Step("log", false, "The log's checkpoint is not signed by the key that you gave."));
    }

    /** A body that keeps quiet about a withdrawal has to show an older event as the newest; the whole log tells. */
    @Test
    void findsANewerEventThatTheBodyHides() {
        long shown = published.indexOfNewest();
        published.tell(SealLeaf.Event.WITHDRAWN);
        published.others(40);
        published.hideNewestEvent(shown);
        assertThat(verifier(Trust.PUBLISHED).number(NUMBER, BODY, "").answer()).isEqualTo(Answer.VALID);
        Verification found = verifier(WHOLE_LOG).number(NUMBER, BODY, "");
        assertThat(found.answer()).isEqualTo(Answer.COULD_NOT_CHECK);
        assertThat(found.steps())
                .contains(new Step("log", false, "The log has a newer event about this seal than the body says."));
    }

    private Answer at(Instant now) {
        return new SealVerifier(published, InstantSource.fixed(now), Trust.PUBLISHED)
                .number(NUMBER, BODY, "")
                .answer();
    }

    private SealVerifier verifier(Trust trust) {
        return verifier(published, trust);
    }

    private static SealVerifier verifier(PublicSources sources, Trust trust) {
        return new SealVerifier(sources, InstantSource.fixed(NOW), trust);
    }

    private static Arguments when(Answer expected, Consumer<PublishedBody> change) {
        return Arguments.of(expected, change);
    }
}
