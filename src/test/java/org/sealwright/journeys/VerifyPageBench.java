package org.sealwright.journeys;

import org.junit.jupiter.api.Test;
import org.sealwright.bench.Measuring;
import org.sealwright.bench.PortalBench;
import org.sealwright.platform.PublicAddress;
import org.sealwright.seals.SealWorld;
import org.sealwright.seals.SignedSeals;
import org.sealwright.testing.Signatures;
import org.sealwright.verification.SealNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * How long a reader's own browser takes to check a seal of 78 provisions on {@code /verify}: from the press of the button to the
 * answer, all eight steps, with every source asked of the portal on the same machine.
 */
@PortalBench
@Import({Signatures.class, SignedSeals.class, SealWorld.class})
class VerifyPageBench {

    private static final int WARM_UP = 10;
    private static final int RUNS = 50;

    private static final String CHECK = """
            async credential => {
              const answer = document.querySelector('#answer');
              answer.textContent = '';
              document.querySelector('#q').value = credential;
              const begun = performance.now();
              [...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Check').click();
              while (!answer.textContent.includes('This seal is valid')) {
                if (performance.now() - begun > 20000) throw new Error('No answer: ' + answer.textContent);
                await new Promise(resolve => setTimeout(resolve, 1));
              }
              return performance.now() - begun;
            }
            """;

    @Autowired
    PublicAddress address;

    @Autowired
    SealWorld world;

    @Test
    void inABrowser() throws Exception {
        SealNumber seal = world.validInFull();
        try (Journey reader = Journey.of("bench", address.url());
                var measuring = Measuring.named("verify-page")) {
            String credential = reader.page()
                    .request()
                    .get(address.url() + "/credentials/" + seal)
                    .text();
            measuring.note("a credential of %,d characters, Chromium %s"
                    .formatted(
                            credential.length(),
                            reader.page().context().browser().version()));
            reader.go("/verify");
            measuring.median(
                    "check a pasted credential",
                    WARM_UP,
                    RUNS,
                    i -> reader.page().evaluate(CHECK, credential));
            measuring.median("check a number", WARM_UP, RUNS, i -> reader.page().evaluate(CHECK, seal.value()));
        }
    }
}
