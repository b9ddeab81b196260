package org.sealwright.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches over HTTPS; plain HTTP only from this very machine. It follows no redirect, because what a body publishes stands
 * at its own host, and it reads no more than a log's widest tile can hold.
 */
public final class HttpSources implements PublicSources {

    private static final int LONGEST = Tile.FULL_WIDTH * (2 + 0xFFFF);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Override
    public Optional<byte[]> fetch(URI address) throws IOException {
        requireSafe(address);
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return read(address, answer.statusCode(), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It was interrupted.", e);
        } catch (IOException e) {
            throw new IOException(address + " could not be read: " + reason(e) + ".", e);
        }
    }

    private static Optional<byte[]> read(URI address, int status, InputStream body) throws IOException {
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new IOException("the answer was " + status);
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IOException("it is longer than anything of " + address.getHost() + " should be");
        }
        return Optional.of(bytes);
    }

    private static void requireSafe(URI address) throws IOException {
        boolean here = address.getHost() != null && THIS_MACHINE.contains(address.getHost());
        if (address.getHost() == null
                || !("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()))) {
            throw new IOException(address + " is not an https address.");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
