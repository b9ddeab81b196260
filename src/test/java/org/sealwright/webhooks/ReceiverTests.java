package org.sealwright.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do not do what a receiver should. */
class ReceiverTests {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(6);

    private final Receiver receiver = new Receiver(true, DEADLINE);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch all = new CountDownLatch(Deliveries.BATCH);
    private ServerSocket server;

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws Exception {
        receiver.destroy();
        server.close();
    }

    @Test
    void hangsUpOnAServerThatDripsItsAnswer() throws Exception {
        serve(connection -> drip(connection, "HTTP/1.1 200 OK\r\nServer: " + "x".repeat(10_000)));
        Instant begun = Instant.now();
        Receiver.Answer answer = send();
        assertThat(Duration.between(begun, Instant.now())).isBetween(DEADLINE, SOON);
        assertThat(answer.isTaken()).isFalse();
        assertThat(answer.problem()).isEqualTo("was not done within 2 seconds");
        assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitsForNoBodyAtAll() throws Exception {
        serve(connection -> {
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip(connection, "x".repeat(10_000));
        });
        Instant begun = Instant.now();
        Receiver.Answer answer = send();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(DEADLINE);
        assertThat(answer.isTaken()).isTrue();
        assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsAWholeBatchToOneServerAtOnce() throws Exception {
        CountDownLatch answers = new CountDownLatch(Deliveries.BATCH);
        serve(connection -> {
            open.incrementAndGet();
            all.countDown();
            all.await(5, TimeUnit.SECONDS);
            write(connection, "HTTP/1.1 204 No Content\r\n\r\n");
        });
        for (int i = 0; i < Deliveries.BATCH; i++) {
            Thread.ofVirtual().start(() -> {
                if (send().isTaken()) {
                    answers.countDown();
                }
            });
        }
        assertThat(answers.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(open).hasValue(Deliveries.BATCH);
    }

    @Test
    void saysThatItWasBrokenOffAndStaysInterrupted() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        serve(connection -> {
            reached.countDown();
            drip(connection, "x".repeat(10_000));
        });
        AtomicReference<Receiver.Answer> answer = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread sender = Thread.ofVirtual().start(() -> {
            answer.set(send());
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        sender.interrupt();
        assertThat(sender.join(DEADLINE)).isTrue();
        assertThat(answer.get().problem()).contains("broken off");
        assertThat(interrupted).hasValue(true);
        assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 22, 25, 80, 389, 442, 444, 1023, 65_536})
    void callsNoPortOfAnotherService(int port) {
        URI address = URI.create("https://localhost:" + port + "/");
        assertThat(Ports.isAllowed(address)).isFalse();
        assertThat(receiver.send(address, "id", Instant.now(), "v1,", "{}").problem())
                .contains("port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/", "https://shop.example:443/", "https://shop.example:8443/hooks"})
    void callsThePortOfHttpsAndFreeOnes(String address) {
        assertThat(Ports.isAllowed(URI.create(address))).isTrue();
    }

    private Receiver.Answer send() {
        URI address = URI.create("http://localhost:" + server.getLocalPort() + "/hooks");
        return receiver.send(address, "id", Instant.now(), "v1,", "{}");
    }

    private void serve(Serving serving) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    Thread.ofVirtual().start(() -> serve(serving, connection));
                } catch (IOException e) {
                    return; // the test is over
                }
            }
        });
    }

    private void serve(Serving serving, Socket connection) {
        try (connection) {
            connection.getInputStream().read();
            serving.answer(connection);
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(Socket connection, String text) throws IOException, InterruptedException {
        for (char one : text.toCharArray()) {
            write(connection, String.valueOf(one));
            Thread.sleep(50);
        }
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    interface Serving {
        void answer(Socket connection) throws IOException, InterruptedException;
    }
}
