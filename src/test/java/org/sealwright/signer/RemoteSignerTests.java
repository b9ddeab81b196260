package org.sealwright.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.sealwright.signer.RefusedFor.refused;
import static org.sealwright.signer.SignerWorld.DID;
import static org.sealwright.signer.SignerWorld.NOW;
import static org.sealwright.signer.SignerWorld.NUMBER;
import static org.sealwright.signer.SignerWorld.credential;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signer behind a socket, in a thread. */
class RemoteSignerTests {

    private static final String CREDENTIAL = credential(1, "Pico Cam");

    @TempDir
    Path folder;

    private final SignerWorld world = new SignerWorld();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Path secret;
    private GuardedSigner inside;
    private SignerServer server;

    @BeforeEach
    void start() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), SignerServer.newSecret());
        inside = new GuardedSigner(DID, new PretendedKeys(), folder.resolve("signer"), () -> NOW);
        listen("127.0.0.1:0");
    }

    @AfterEach
    void stop() {
        server.close();
        inside.close();
    }

    @Test
    void doesAllThatASignerDoes() {
        RemoteSigner signer = to(server.address(), secret);
        assertThat(signer.trust().founding()).isNull();
        signer.found(world.founding);
        signer.enrol(world.reviewers);
        SealOrder order = world.order(CREDENTIAL);
        assertThat(signer.signed(NUMBER, 1)).isEmpty();
        assertThat(signer.signSeal(order)).isEqualTo("signed by the-key " + CREDENTIAL);
        assertThat(signer.signed(NUMBER, 1)).contains(SealOrder.contentOf(CREDENTIAL));
        assertThat(signer.keys()).containsExactly("{}");
        signer.end(SignerWorld.end(world.reviewer, world.ada));
        refused(Refusal.PASSKEY_ENDED, () -> signer.signSeal(order));
        refused(Refusal.MALFORMED, () -> signer.signStatusList("[]"));
        assertThat(signer.trust())
                .isEqualTo(inside.trust())
                .extracting(TrustState::founding, state -> state.endings().size())
                .containsExactly(world.founding, 1);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("Refused: PASSKEY_ENDED");
    }

    @Test
    void answersAtASocketInTheFileSystemToo() throws IOException {
        Path socket = folder.resolve("signer.sock");
        Files.writeString(socket, "left behind");
        server.close();
        listen("unix:" + socket);
        assertThat(to("unix:" + socket, secret).trust().did()).isEqualTo(DID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void saysWhenItCannotBeReached() {
        String address = server.address();
        server.close();
        refused(Refusal.UNREACHABLE, () -> to(address, secret).trust());
        refused(
                Refusal.UNREACHABLE,
                () -> to("unix:" + folder.resolve("nobody.sock"), secret).trust());
    }

    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        try (var silent = new ServerSocket(0)) {
            RemoteSigner signer = to("127.0.0.1:" + silent.getLocalPort(), secret);
            refused(Refusal.UNREACHABLE, () -> signer.trust(Duration.ofMillis(50)));
        }
    }

    @Test
    void sendsNothingAfterItSaidThatItFailed() throws Exception {
        var given = new CountDownLatch(1);
        var late = new CompletableFuture<SocketChannel>();
        var signer = new RemoteSigner(
                SignerAddress.parse(server.address()),
                SharedSecret.read(secret),
                () -> "the-key",
                address -> {
                    waitFor(given);
                    try {
                        SocketChannel channel = SocketChannel.open(address.socket());
                        late.complete(channel);
                        return channel;
                    } catch (IOException e) {
                        late.complete(null);
                        throw e;
                    }
                },
                Duration.ofMillis(1));
        refused(Refusal.UNREACHABLE, () -> signer.found(world.founding));
        given.countDown();
        SocketChannel channel = late.get();
        await().until(() -> channel == null || !channel.isOpen());
        assertThat(inside.trust().founding()).isNull();
    }

    /** As a look-up of a name does, which nothing interrupts. */
    private static void waitFor(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void answersNobodyWhoDoesNotKnowTheSecret() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), SignerServer.newSecret());
        refused(Refusal.UNREACHABLE, () -> to(server.address(), other).found(world.founding));
        assertThat(inside.trust().founding()).isNull();
        await().untilAsserted(() ->
                assertThat(log.toString(StandardCharsets.UTF_8)).contains("does not hold the shared secret"));
    }

    @Test
    void believesNobodyWhoDoesNotKnowTheSecret() throws IOException {
        try (var impostor = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> pretend(impostor));
            refused(
                    Refusal.UNREACHABLE,
                    () -> to("127.0.0.1:" + impostor.getLocalPort(), secret).trust());
        }
    }

    @Test
    void answersOneCallOncePerConnection() throws IOException {
        byte[] recorded = recorded();
        try (var socket = connect()) {
            socket.getInputStream().readNBytes(SharedSecret.BYTES);
            socket.getOutputStream().write(recorded);
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void survivesStrangers() throws IOException {
        for (byte[] rubbish : List.of(
                new byte[0],
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                new byte[200],
                stranger(Integer.MAX_VALUE),
                stranger(-1))) {
            try (var socket = connect()) {
                assertThat(socket.getInputStream().readNBytes(SharedSecret.BYTES))
                        .hasSize(SharedSecret.BYTES);
                socket.getOutputStream().write(rubbish);
            }
        }
        assertThat(to(server.address(), secret).trust().did()).isEqualTo(DID);
    }

    @Test
    void goesOnWhereSomebodyCouldNotBeLetIn() {
        Iterator<IOException> failures = List.of(new IOException("Too many open files"), new ClosedChannelException())
                .iterator();
        server.serve(() -> {
            throw failures.next();
        });
        assertThat(failures).isExhausted();
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("Too many open files");
    }

    @Test
    void answersAFewAtOnceAndTheOthersAfterThem() throws IOException {
        List<Socket> idle = new ArrayList<>();
        for (int place = 0; place < SignerServer.PLACES; place++) {
            Socket socket = connect();
            assertThat(socket.getInputStream().readNBytes(SharedSecret.BYTES)).hasSize(SharedSecret.BYTES);
            idle.add(socket);
        }
        try (Socket next = connect()) {
            next.setSoTimeout(100);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> next.getInputStream().read());
            idle.getFirst().close();
            next.setSoTimeout(0);
            assertThat(next.getInputStream().readNBytes(SharedSecret.BYTES)).hasSize(SharedSecret.BYTES);
        }
        for (Socket socket : idle) {
            socket.close();
        }
    }

    @Test
    void wantsAnAddressAndASecret() throws IOException {
        for (String address : List.of("", "unix:", "localhost", ":80", "host:99999", "host:x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> to(address, secret));
        }
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertThatIllegalArgumentException().isThrownBy(() -> to("host:1", empty));
        Path none = Files.writeString(folder.resolve("none"), "not base64 at all!");
        assertThatIllegalArgumentException().isThrownBy(() -> to("host:1", none));
    }

    /** What a portal sent in an earlier connection: a nonce of its own, a call and its code. */
    private byte[] recorded() throws IOException {
        try (var wire = new ServerSocket(0)) {
            var bytes = new CompletableFuture<byte[]>();
            Thread.ofVirtual().start(() -> {
                try (Socket socket = wire.accept()) {
                    socket.getOutputStream().write(new byte[SharedSecret.BYTES]);
                    bytes.complete(socket.getInputStream().readNBytes(32 + 4 + 16 + 32));
                } catch (IOException e) {
                    bytes.completeExceptionally(e);
                }
            });
            refused(
                    Refusal.UNREACHABLE,
                    () -> to("127.0.0.1:" + wire.getLocalPort(), secret).trust());
            return bytes.join();
        }
    }

    private static void pretend(ServerSocket impostor) {
        try (Socket socket = impostor.accept();
                var out = new DataOutputStream(socket.getOutputStream())) {
            out.write(new byte[SharedSecret.BYTES]);
            byte[] answer = SignerJson.write(
                            SignerCall.Answer.DONE.with(new TrustState(DID, null, List.of(), List.of())))
                    .getBytes(StandardCharsets.UTF_8);
            out.writeInt(answer.length);
            out.write(answer);
            out.write(new byte[32]);
            out.flush();
            socket.getInputStream().readNBytes(32);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stranger(int length) {
        return ByteBuffer.allocate(40).put(new byte[32]).putInt(length).array();
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(
                "127.0.0.1", Integer.parseInt(server.address().split(":")[1])));
        return socket;
    }

    private void listen(String address) {
        server = new SignerServer(inside, address, secret, new PrintStream(log, true, StandardCharsets.UTF_8));
        Thread.ofVirtual().start(server::serve);
    }

    private static RemoteSigner to(String address, Path secretFile) {
        return new RemoteSigner(address, secretFile, () -> "the-key");
    }
}
