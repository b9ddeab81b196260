package org.sealwright.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.seals.SealWorld;
import org.sealwright.testing.PortalTest;
import org.sealwright.verification.Answer;
import org.sealwright.verification.LogProof;
import org.sealwright.verification.PublicBody;
import org.sealwright.verification.SealNumber;
import org.sealwright.verification.SealVerifier;
import org.sealwright.verification.Trust;
import org.sealwright.verification.Verification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What the portal publishes is all that a verifier of its own needs. */
@PortalTest
@Import(SealWorld.class)
class OutsideVerificationTests {

    private static final PublicBody BODY = new PublicBody("https://seal.example.org");

    @Autowired
    MockMvc web;

    @Autowired
    SealWorld world;

    @Test
    void givesOutsidersAllThatTheyNeed() {
        SealNumber number = world.valid("Outsider Lamp", "OL-1", "04012300000000");
        Verification found = verified(number);
        assertThat(found.steps()).allMatch(Verification.Step::passed);
        assertThat(found.answer()).isEqualTo(Answer.VALID);
        world.suspend(number, "Updates are not delivered.");
        world.awaitLogged(number);
        assertThat(verified(number).answer()).isEqualTo(Answer.SUSPENDED);
        world.withdraw(number, "Updates never came.");
        world.awaitLogged(number);
        assertThat(verified(number).answer()).isEqualTo(Answer.WITHDRAWN);
        assertThat(verified(new SealNumber("K7M2-Q9XR-1D")).answer()).isEqualTo(Answer.NOT_OURS);
    }

    @Test
    void givesTheProofOfTheNewestEventAsText() throws Exception {
        SealNumber number = world.valid("Proven Plug", "PP-1", "04012300000000");
        String proof = web.perform(get("/seals/" + number.value().toLowerCase() + "/proof"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(LogProof.parse(proof)).hasToString(proof);
        web.perform(get("/seals/K7M2-Q9XR-1D/proof")).andExpect(status().isNotFound());
        web.perform(get("/seals/K7M2-Q9XR-1E/proof")).andExpect(status().isNotFound());
    }

    private Verification verified(SealNumber number) {
        return new SealVerifier(this::fetch, InstantSource.system(), Trust.PUBLISHED).number(number, BODY, "");
    }

    private Optional<byte[]> fetch(URI address) throws IOException {
        assertThat(address.toString()).startsWith(BODY.url());
        try {
            var answer = web.perform(get(address)).andReturn().getResponse();
            return answer.getStatus() == 200 ? Optional.of(answer.getContentAsByteArray()) : Optional.empty();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
