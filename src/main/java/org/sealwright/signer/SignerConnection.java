package org.sealwright.signer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * One call and its answer over a socket. The signer begins with 32 random bytes; the portal sends 32 of its own and its
 * call; each proves with HMAC-SHA-256 over both nonces and its text that it holds the shared secret, so that nobody between
 * can make, change or repeat either. Nothing in them is secret. A text goes as its length in four bytes, the text, and the
 * 32 bytes of its code.
 */
final class SignerConnection {

    /** More than any order has. */
    private static final int MOST_BYTES = 16 << 20;

    private static final String CALL = "call";
    private static final String ANSWER = "answer";

    private final SharedSecret secret;
    private final DataInputStream in;
    private final DataOutputStream out;

    SignerConnection(SocketChannel channel, SharedSecret secret) {
        this.secret = secret;
        this.in = new DataInputStream(Channels.newInputStream(channel));
        this.out = new DataOutputStream(Channels.newOutputStream(channel));
    }

    /** As the portal. */
    String ask(String call) throws IOException {
        byte[] theirs = exactly(SharedSecret.BYTES);
        byte[] ours = SharedSecret.random();
        out.write(ours);
        send(call, CALL, theirs, ours);
        return receive(ANSWER, theirs, ours);
    }

    /** As the signer. Who does not know the secret gets no answer. */
    void answer(UnaryOperator<String> signer) throws IOException {
        byte[] ours = SharedSecret.random();
        out.write(ours);
        byte[] theirs = exactly(SharedSecret.BYTES);
        String call = receive(CALL, ours, theirs);
        send(signer.apply(call), ANSWER, ours, theirs);
    }

    private void send(String text, String what, byte[] signers, byte[] portals) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(body.length);
        out.write(body);
        out.write(secret.code(what, signers, portals, body));
        out.flush();
    }

    private String receive(String what, byte[] signers, byte[] portals) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new ProtocolException("A text of " + length + " bytes");
        }
        byte[] body = exactly(length);
        if (!secret.isCode(exactly(SharedSecret.BYTES), what, signers, portals, body)) {
            throw new ProtocolException("The other side does not hold the shared secret");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Read piece by piece: a stranger's length alone takes no memory. */
    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new ProtocolException("The other side ended the connection");
        }
        return bytes;
    }
}
