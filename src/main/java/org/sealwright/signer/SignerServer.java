package org.sealwright.signer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A signer that answers portals over a socket. */
public final class SignerServer implements AutoCloseable {

    /** How long a portal may take for its call; who only connects holds nothing for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How many are answered at once; others wait at the door. */
    static final int PLACES = 32;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Semaphore places = new Semaphore(PLACES);
    private final GuardedSigner signer;
    private final SharedSecret secret;
    private final SignerAddress address;
    private final PrintStream log;
    private final ServerSocketChannel socket;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("signer-deadlines").factory());

    /**
     * Listens from now on; {@link #serve} answers.
     *
     * @param address {@code unix:/path} or {@code host:port}
     * @param secret file with the shared secret
     * @param log where refusals are written, a line each
     */
    public SignerServer(GuardedSigner signer, String address, Path secret, PrintStream log) {
        this.signer = signer;
        this.secret = SharedSecret.read(secret);
        this.address = SignerAddress.parse(address);
        this.log = log;
        try {
            this.socket = this.address.listen();
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody can listen at " + address, e);
        }
    }

    /** The text of a new shared secret, for a file that only signer and portal can read. */
    public static String newSecret() {
        return SharedSecret.draw();
    }

    /** Where it listens, with the port that it was given. */
    public String address() {
        try {
            return socket.getLocalAddress() instanceof InetSocketAddress at
                    ? at.getHostString() + ":" + at.getPort()
                    : address.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers until it is closed. */
    public void serve() {
        serve(socket::accept);
    }

    /** Where the next portal comes from. */
    interface Door {
        SocketChannel next() throws IOException;
    }

    void serve(Door door) {
        boolean open = true;
        while (open) {
            places.acquireUninterruptibly();
            open = admit(door);
        }
    }

    /** Too many open files, say, pass; a signer that ends with them does not come back by itself. */
    private boolean admit(Door door) {
        SocketChannel channel = null;
        try {
            channel = door.next();
            SocketChannel admitted = channel;
            connections.execute(() -> answer(admitted));
            return true;
        } catch (ClosedChannelException | RejectedExecutionException e) {
            if (channel != null) {
                close(channel);
            }
            return false;
        } catch (IOException e) {
            places.release();
            log.println("Nobody could be let in, and it is tried again: " + e.getMessage());
            LockSupport.parkNanos(PAUSE.toNanos());
            return true;
        }
    }

    private void answer(SocketChannel channel) {
        var deadline = deadlines.schedule(() -> close(channel), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try (channel) {
            new SignerConnection(channel, secret).answer(this::answer);
        } catch (IOException e) {
            log.println("A connection ended without an answer: " + e.getMessage());
        } finally {
            deadline.cancel(false);
            places.release();
        }
    }

    private String answer(String call) {
        return SignerJson.write(carryOut(call));
    }

    private SignerCall.Answer carryOut(String call) {
        try {
            return SignerJson.read(call, SignerCall.class).answer(signer);
        } catch (SignerRefused e) {
            log.println("Refused: " + e.getMessage());
            return SignerCall.Answer.refused(e.reason(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.println("Failed: " + e);
            return SignerCall.Answer.refused(Refusal.UNREACHABLE, "the signer failed: its own log says why");
        }
    }

    private void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.println("A connection could not be closed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            if (address.socket() instanceof UnixDomainSocketAddress unix) {
                Files.deleteIfExists(unix.getPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.close();
            deadlines.shutdownNow();
        }
    }
}
