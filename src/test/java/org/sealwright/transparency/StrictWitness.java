package org.sealwright.transparency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.Checkpoint;
import org.sealwright.verification.ConsistencyProof;
import org.sealwright.verification.CosignatureKey;
import org.sealwright.verification.NoteVerifierKey;
import org.sealwright.verification.SignedNote;

/** A witness by the letter of C2SP tlog-witness, on a port of its own, that can be made to misbehave. */
final class StrictWitness implements AutoCloseable {

    private final HttpServer server;
    private final KeyPair pair;
    private final CosignatureKey key;
    private final NoteVerifierKey log;
    private Checkpoint seen;

    /** Answers of another status instead; 0 for the right ones. */
    volatile int status;

    /** Whether its signatures are over another text than the one it was shown. */
    volatile boolean lies;

    StrictWitness(String name, NoteVerifierKey log) throws IOException, GeneralSecurityException {
        this.log = log;
        this.seen = new Checkpoint(log.name(), 0, Sha256.of(new byte[0]));
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] spki = pair.getPublic().getEncoded();
        this.key = new CosignatureKey(name, HexFormat.of().formatHex(spki, spki.length - 32, spki.length));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/witness/add-checkpoint", this::answer);
        server.start();
    }

    /** As the setting names it. */
    String setting() {
        return key + " http://127.0.0.1:" + server.getAddress().getPort() + "/witness/";
    }

    String id() {
        return key.name() + "+" + key.id();
    }

    CosignatureKey key() {
        return key;
    }

    synchronized long seen() {
        return seen.size();
    }

    synchronized void forget() {
        seen = new Checkpoint(log.name(), 0, Sha256.of(new byte[0]));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status != 0) {
            send(exchange, status, "text/plain", "busy\n");
            return;
        }
        int end = body.indexOf("\n\n");
        List<String> lines = body.substring(0, end).lines().toList();
        SignedNote note = SignedNote.parse(body.substring(end + 2));
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        Checkpoint next = Checkpoint.verified(note, log);
        if (old != seen.size()) {
            send(exchange, 409, "text/x.tlog.size", seen.size() + "\n");
            return;
        }
        List<Sha256> hashes = lines.stream()
                .skip(1)
                .map(line -> Sha256.ofDigest(Base64.getDecoder().decode(line)))
                .toList();
        if (!new ConsistencyProof(old, next.size(), hashes).verifies(seen.root(), next.root())) {
            send(exchange, 422, "text/plain", "no proof\n");
            return;
        }
        seen = next;
        send(exchange, 200, "text/plain", line(note.text()));
    }

    private String line(String text) {
        try {
            long time = 1_900_000_000L;
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(("cosignature/v1\ntime " + time + "\n" + (lies ? "another\n" : "") + text)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            ByteBuffer bytes = ByteBuffer.allocate(4 + 8 + signature.length);
            bytes.put(HexFormat.of().parseHex(key.id())).putLong(time).put(signature);
            return "— " + key.name() + " "
                    + Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), bytes.capacity())) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
