package org.sealwright.webhooks;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands a message to a receiver over HTTPS. No redirect is followed, no cookie kept, of the answer nothing is read but its
 * status. Whatever the receiver does, also if it sends a byte now and then, an attempt has an end.
 */
@Component
class Receiver implements DisposableBean {

    private static final Timeout PATIENCE = Timeout.ofSeconds(10);

    /** For an attempt from looking up the name to the answer's last header. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final int LONGEST_PROBLEM = 200;

    private final CloseableHttpClient http;
    private final Duration deadline;

    /** @param allowsPrivate for tests alone: receivers on this machine, without TLS */
    @Autowired
    Receiver(@Value("${sealwright.webhooks.private-receivers:false}") boolean allowsPrivate) {
        this(allowsPrivate, DEADLINE);
    }

    Receiver(boolean allowsPrivate, Duration deadline) {
        this.deadline = deadline;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(PublicHosts.of(allowsPrivate))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        // a batch may be for one receiver alone, and none of it is to wait for what came before
                        .setMaxConnTotal(2 * Deliveries.BATCH)
                        .setMaxConnPerRoute(Deliveries.BATCH)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build())
                .setUserAgent("Sealwright")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Sends it once, in a thread of its own: that alone can be broken off wherever it stands. */
    Answer send(URI address, String id, Instant at, String signature, String body) {
        if (!Ports.isAllowed(address)) {
            return new Answer(null, "its port is not one that webhooks go to");
        }
        HttpPost post = new HttpPost(address);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader("webhook-signature", signature);
        post.setHeader("Connection", "close");
        post.setEntity(new StringEntity(body, ContentType.create("application/json", StandardCharsets.UTF_8)));
        FutureTask<Answer> attempt = new FutureTask<>(() -> send(post));
        Thread.ofVirtual().name("webhook-", 0).start(attempt);
        try {
            return attempt.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return brokenOff(post, attempt, "was not done within " + deadline.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return brokenOff(post, attempt, "was broken off: the portal stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e);
        }
    }

    private Answer send(HttpPost post) {
        try {
            int code = http.executeOpen(null, post, null).getCode();
            post.cancel(); // to close the answer would read it to its end first, and that may never come
            return new Answer(code, code / 100 == 2 ? null : "answered " + code);
        } catch (IOException e) {
            return new Answer(null, problem(e));
        }
    }

    /** Nobody waits for the thread's end: a name server that is silent keeps it for a while yet. */
    private static Answer brokenOff(HttpPost post, FutureTask<Answer> attempt, String why) {
        post.cancel();
        attempt.cancel(true);
        return new Answer(null, why);
    }

    private static String problem(IOException e) {
        return switch (e) {
            case PublicHosts.NotPublicException closed -> "its name leads to an address that is not public";
            case UnknownHostException unknown -> "its name has no address";
            case SocketTimeoutException slow -> "did not answer within ten seconds";
            case SSLException tls -> "TLS failed: " + cut(String.valueOf(tls.getMessage()));
            default -> cut(String.valueOf(e.getMessage()));
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }

    /**
     * What came back.
     *
     * @param code HTTP status; {@code null} where there was no answer
     * @param problem why the message does not count as delivered; {@code null} where it does
     */
    record Answer(@Nullable Integer code, @Nullable String problem) {

        /** Something went wrong that no receiver is the cause of. */
        static Answer failed(RuntimeException cause) {
            return new Answer(null, cut("could not be sent: " + cause));
        }

        boolean isTaken() {
            return problem == null;
        }
    }
}
