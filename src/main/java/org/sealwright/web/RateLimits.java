package org.sealwright.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Keeps one program from taking what all need: how often each network may ask for what costs the database something. A
 * person hardly ever gets to them, nor an office behind one address. Prepared answers are not counted. Allowances are per node and
 * forgotten when they are full again; headers are those of draft-ietf-httpapi-ratelimit-headers.
 */
class RateLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final int TOO_MANY_REQUESTS = 429;
    private static final long WINDOW_SECONDS = 60;
    private static final int MOST_NETWORKS = 100_000;

    private final transient List<Allowance> allowances;

    private final transient Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(Duration.ofSeconds(2 * WINDOW_SECONDS))
            .build();

    RateLimits(List<Allowance> allowances) {
        this.allowances = List.copyOf(allowances);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Allowance allowance = allowance(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        if (allowance == null || "OPTIONS".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.get(
                        new Key(allowance.name(), ClientNetwork.of(request.getRemoteAddr())), key -> allowance.bucket())
                .tryConsumeAndReturnRemaining(1);
        long full = seconds(probe.getNanosToWaitForReset());
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(allowance.name(), allowance.aMinute(), WINDOW_SECONDS));
        response.setHeader(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(allowance.name(), probe.getRemainingTokens(), full));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private @Nullable Allowance allowance(String path) {
        for (Allowance allowance : allowances) {
            if (allowance.aMinute() > 0 && allowance.covers(path)) {
                return allowance;
            }
        }
        return null;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait));
        response.setHeader("Cache-Control", "no-store");
        if (Readers.isPerson(request)) {
            response.sendError(TOO_MANY_REQUESTS);
            return;
        }
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/problem+json");
        response.getOutputStream().write("""
                        {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"More requests came from your\
                         network within a minute than are answered. Wait %d seconds, then go on more slowly."}\
                        """.formatted(wait).getBytes(StandardCharsets.UTF_8));
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    /**
     * What one network may ask for.
     *
     * @param name as programs read it in the headers
     * @param aMinute how many requests; they may all come at once. 0 is no limit
     * @param paths addresses, with a star at the end for all that begin so
     */
    record Allowance(String name, int aMinute, List<String> paths) {

        boolean covers(String path) {
            return paths.stream()
                    .anyMatch(one ->
                            one.endsWith("*") ? path.startsWith(one.substring(0, one.length() - 1)) : path.equals(one));
        }

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(
                            limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofSeconds(WINDOW_SECONDS)))
                    .build();
        }
    }

    private record Key(String allowance, String network) {}
}
