package org.sealwright.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.seals.SealTestWorld.because;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.keys.PublishedKeys;
import org.sealwright.shared.Actor;
import org.sealwright.shared.Sha256;
import org.sealwright.testing.PortalTest;
import org.sealwright.testing.TestPeople;
import org.sealwright.verification.CredentialReport;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.StatusPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class SealAddressTests {

    private static final Actor JOB = Actor.system("test");

    @Autowired
    MockMvc web;

    @Autowired
    SignedSeals signed;

    SealTestWorld world;

    @Autowired
    SealReading reading;

    @Autowired
    SealSuspension suspension;

    @Autowired
    PublishedKeys keys;

    @Autowired
    TestPeople people;

    @BeforeEach
    void makeAWorld() {
        world = new SealTestWorld(signed, people);
    }

    @ParameterizedTest
    @CsvSource({
        "/credentials/%s, application/vc+jwt, no-cache",
        "/credentials/%s/1, application/vc+jwt, 'max-age=31536000, public, immutable'",
        "/credentials/%s/untp, application/vc, no-cache",
        "/credentials/%s/1/untp, application/vc, no-cache",
        "/seals/%s/mark.svg, image/svg+xml;charset=UTF-8, no-cache",
        "/seals/%s/mark.png, image/png, no-cache",
        "/seals/%s/qr.svg, image/svg+xml;charset=UTF-8, max-age=86400",
        "/seals/%s/qr.png, image/png, max-age=86400"
    })
    void answersEachFormWithItsTypeAndAStrongTag(String address, String type, String cache) throws Exception {
        String path = address.formatted(world.issued());
        MockHttpServletResponse answer = web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentType(type))
                .andExpect(header().string("Cache-Control", cache))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse();
        String tag = Objects.requireNonNull(answer.getHeader("ETag"));
        assertThat(tag)
                .isEqualTo('"' + Sha256.of(answer.getContentAsByteArray()).hex() + '"');
        web.perform(get(path).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/credentials/ZZZZ-ZZZZ-2G",
                "/credentials/K7M2-Q9XR-1E",
                "/credentials/nonsense",
                "/credentials/ZZZZ-ZZZZ-2G/1",
                "/credentials/ZZZZ-ZZZZ-2G/untp",
                "/credentials/ZZZZ-ZZZZ-2G/1/untp",
                "/credentials/nonsense/untp",
                "/credentials/status/revocation/4711",
                "/credentials/status/refresh/1",
                "/seals/ZZZZ-ZZZZ-2G/mark.svg",
                "/seals/ZZZZ-ZZZZ-2G/mark.png",
                "/seals/ZZZZ-ZZZZ-2G/qr.svg",
                "/seals/nonsense/qr.png"
            })
    void knowsNothingOfWhatWasNeverIssued(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void knowsNoVersionThatIsNotThere() throws Exception {
        SealNumber number = world.issued();
        web.perform(get("/credentials/" + number + "/2")).andExpect(status().isNotFound());
        web.perform(get("/credentials/" + number + "/0")).andExpect(status().isNotFound());
        web.perform(get("/seals/" + number + "/mark.png?size=77")).andExpect(status().isNotFound());
    }

    @Test
    void servesACredentialThatVerifiesWithThePublishedKeys() throws Exception {
        SealNumber number = world.issued();
        String token = body("/credentials/" + number);
        CredentialReport report = keys.credentialCheck().seal(token);
        assertThat(report.isGenuine()).as("%s", report.steps()).isTrue();
        assertThat(report.claims().issuer()).isEqualTo("did:web:seal.example.org");
        assertThat(report.claims().statusEntry(StatusPurpose.SUSPENSION)).isPresent();
        SealView seal = reading.find(JOB, number).orElseThrow();
        assertThat(report.claims().validUntil()).isEqualTo(seal.validUntil());
        assertThat(Sha256.of(token)).isEqualTo(seal.credential());
    }

    @Test
    void servesTheSameBytesForAVersionAfterANewOneCame() throws Exception {
        Actor certifier = world.certifier();
        UUID maker = people.maker("Byte for Byte Ltd");
        SealNumber number = world.issued(certifier, maker);
        String first = body("/credentials/" + number);
        world.extend(certifier, number, maker, "4.2.1", "4.2.2");
        assertThat(body("/credentials/" + number + "/1")).isEqualTo(first);
        assertThat(body("/credentials/" + number)).isNotEqualTo(first).isEqualTo(body("/credentials/" + number + "/2"));
        assertThat(keys.credentialCheck().seal(first).isGenuine()).isTrue();
    }

    @Test
    void servesStatusListsWhereCredentialsSayTheyAre() throws Exception {
        SealNumber number = world.issued();
        String list = keys.credentialCheck()
                .seal(body("/credentials/" + number))
                .claims()
                .statusEntry(StatusPurpose.REVOCATION)
                .orElseThrow()
                .list();
        assertThat(list).startsWith("https://seal.example.org/credentials/status/revocation/");
        web.perform(get(URI.create(list).getPath()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vc+jwt"))
                .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void changesTheMarkWithTheState() throws Exception {
        Actor certifier = world.certifier();
        SealNumber number = world.issued(certifier, people.maker("Marked Ltd"));
        assertThat(body("/seals/" + number + "/mark.svg")).contains("#0b5d46").contains(">VALID<");
        suspension.suspend(certifier, number, because("why"), null);
        assertThat(body("/seals/" + number + "/mark.svg")).contains("#a15c00").contains(">SUSPENDED<");
    }

    @Test
    void drawsPicturesInTheOfferedSizes() throws Exception {
        SealNumber number = world.issued();
        for (int size : new int[] {128, 1024}) {
            byte[] png = web.perform(get("/seals/" + number + "/mark.png?size=" + size))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(size);
        }
    }

    @Test
    void takesANumberAsPeopleTypeIt() throws Exception {
        SealNumber number = world.issued();
        String typed = number.value().toLowerCase(Locale.ROOT).replace("-", "");
        assertThat(body("/credentials/" + typed)).isEqualTo(body("/credentials/" + number));
    }

    @Test
    void explainsItsTerms() throws Exception {
        web.perform(get("/ns/seal/v1"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/ld+json"));
        assertThat(body("/ns/seal/v1")).contains("https://seal.example.org/ns/seal/v1#dossierDigest");
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
