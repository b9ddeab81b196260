package org.sealwright.signer;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.verification.SealNumber;

/** A signer in a process of its own. Where it can't be reached, everything is refused as UNREACHABLE and can be tried again. */
public final class RemoteSigner implements SealSigner {

    /** How long an answer may take; a person waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SignerAddress address;
    private final SharedSecret secret;
    private final Supplier<String> kid;
    private final Line line;
    private final Duration patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param address {@code unix:/path} or {@code host:port}
     * @param secret file with the shared secret
     * @param kid thumbprint of the key that signs now, as the portal published it
     */
    public RemoteSigner(String address, Path secret, Supplier<String> kid) {
        this(SignerAddress.parse(address), SharedSecret.read(secret), kid, SignerAddress::connect, PATIENCE);
    }

    RemoteSigner(SignerAddress address, SharedSecret secret, Supplier<String> kid, Line line, Duration patience) {
        this.address = address;
        this.secret = secret;
        this.kid = kid;
        this.line = line;
        this.patience = patience;
    }

    /** The way to a signer. */
    interface Line {
        SocketChannel open(SignerAddress address) throws IOException;
    }

    @Override
    public TrustState trust() {
        return trust(patience);
    }

    @Override
    public TrustState trust(Duration longest) {
        return given(ask(new SignerCall.Trust(), longest).trust());
    }

    @Override
    public List<String> keys() {
        return given(ask(new SignerCall.Keys()).keys());
    }

    @Override
    public void found(Founding founding) {
        ask(new SignerCall.Found(founding));
    }

    @Override
    public void enrol(Enrolment enrolment) {
        ask(new SignerCall.Enrol(enrolment));
    }

    @Override
    public void end(Ending ending) {
        ask(new SignerCall.End(ending));
    }

    @Override
    public void learn(List<Enrolment> enrolments, List<Ending> endings) {
        ask(new SignerCall.Learn(enrolments, endings));
    }

    @Override
    public Optional<Sha256> signed(SealNumber number, int version) {
        return Optional.ofNullable(ask(new SignerCall.Signed(number, version)).content());
    }

    @Override
    public String signSeal(SealOrder order) {
        return given(ask(new SignerCall.SignSeal(order, kid.get())).jws());
    }

    @Override
    public String signStatusList(String credential) {
        return given(ask(new SignerCall.SignStatusList(credential, kid.get())).jws());
    }

    private SignerCall.Answer ask(SignerCall call) {
        return ask(call, patience);
    }

    private SignerCall.Answer ask(SignerCall call, Duration longest) {
        Future<String> asked = calls.submit(() -> {
            try (SocketChannel channel = line.open(address)) {
                return new SignerConnection(channel, secret).ask(SignerJson.write(call));
            }
        });
        try {
            var answer = SignerJson.read(asked.get(longest.toMillis(), TimeUnit.MILLISECONDS), SignerCall.Answer.class);
            if (answer.refusal() != null) {
                throw new SignerRefused(answer.refusal(), String.valueOf(answer.detail()));
            }
            return answer;
        } catch (ExecutionException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        } finally {
            asked.cancel(true); // closes its channel: what was said to have failed is not sent later
        }
    }

    private SignerRefused unreachable(Throwable cause) {
        return new SignerRefused(Refusal.UNREACHABLE, address.text() + ": " + cause, cause);
    }

    private static <T> T given(@Nullable T answer) {
        return Objects.requireNonNull(answer, "The signer's answer lacks what was asked for");
    }
}
