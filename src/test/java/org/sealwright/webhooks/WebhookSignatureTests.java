package org.sealwright.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSignatureTests {

    /** The example that the specification of Standard Webhooks gives. */
    @Test
    void signsAsStandardWebhooksDoes() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(WebhookSignature.of(
                        secret,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void triesTenTimesWithinThreeDays() {
        Duration all = Duration.ZERO;
        int attempts = 1;
        for (Optional<Duration> pause = Backoff.after(1); pause.isPresent(); pause = Backoff.after(attempts)) {
            all = all.plus(pause.get());
            attempts++;
        }
        assertThat(attempts).isEqualTo(10);
        assertThat(all).isBetween(Duration.ofHours(70), Duration.ofHours(72));
    }
}
