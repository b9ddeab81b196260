package org.sealwright.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.platform.DataDirectory;
import org.sealwright.shared.Ids;

/** However an attempt ends, it is written down. */
class SendingTests {

    private final Deliveries deliveries = mock(Deliveries.class);
    private final Receiver receiver = mock(Receiver.class);
    private final Sending sending = new Sending(
            deliveries,
            receiver,
            new WebhookKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", mock(DataDirectory.class)),
            Clock.systemUTC());

    private final DueDelivery broken = due("https://broken.example/");
    private final DueDelivery well = due("https://well.example/");
    private final Map<UUID, Receiver.Answer> written = new ConcurrentHashMap<>();
    private final AtomicBoolean interruptedWhileWriting = new AtomicBoolean();

    @BeforeEach
    void twoAreDue() {
        when(deliveries.claim(Sending.JOB)).thenReturn(List.of(broken, well)).thenReturn(List.of());
        doAnswer(call -> {
                    if (Thread.currentThread().isInterrupted()) {
                        interruptedWhileWriting.set(true);
                    }
                    DueDelivery delivery = call.getArgument(1);
                    written.put(delivery.id(), call.getArgument(2));
                    return null;
                })
                .when(deliveries)
                .tried(any(), any(), any());
    }

    @Test
    void writesDownWhatAMistakeOfItsOwnEnded() throws Exception {
        when(receiver.send(any(), any(), any(), any(), any())).thenAnswer(call -> {
            if (call.getArgument(0).equals(broken.address())) {
                throw new IllegalStateException("no such thing");
            }
            return new Receiver.Answer(204, null);
        });
        sending.sendAll();
        assertThat(written.get(broken.id()).problem())
                .contains("could not be sent")
                .contains("no such thing");
        assertThat(written.get(well.id()).isTaken()).isTrue();
    }

    /** An interrupt that is still set would end the connection to the database, and with it the record. */
    @Test
    void writesDownWhatTheEndOfThePortalBrokeOff() throws Exception {
        CountDownLatch sent = new CountDownLatch(2);
        when(receiver.send(any(), any(), any(), any(), any())).thenAnswer(call -> {
            sent.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Receiver.Answer(null, "was broken off");
        });
        Thread job = Thread.ofPlatform().start(() -> {
            try {
                sending.sendAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
        job.interrupt();
        Awaitility.await().untilAsserted(() -> assertThat(written).containsOnlyKeys(broken.id(), well.id()));
        assertThat(written.values()).noneMatch(Receiver.Answer::isTaken);
        assertThat(interruptedWhileWriting).isFalse();
        job.join(Duration.ofSeconds(10));
        assertThat(job.isAlive()).isFalse();
    }

    private static DueDelivery due(String address) {
        return new DueDelivery(Ids.next(), Ids.next(), "Shop", URI.create(address), 1, "{}", 1, Instant.now());
    }
}
