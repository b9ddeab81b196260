package org.sealwright.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The address under which the world knows this portal, {@code SEALWRIGHT_PUBLIC_URL}. It names the issuer and the log, so
 * it is fixed at the first start; a later start with another one is refused. The Host header never decides.
 */
@Component
public class PublicAddress {

    private static final String SETTING = "public-url";

    private final String url;

    PublicAddress(
            @Value("${sealwright.public-url:http://localhost:${server.port:8080}}") String configured,
            JdbcClient database) {
        this.url = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
        requireUsable(this.url);
        database.sql("insert into platform.setting (key, value) values (?, ?) on conflict do nothing")
                .params(SETTING, url)
                .update();
        String fixed = database.sql("select value from platform.setting where key = ?")
                .param(SETTING)
                .query(String.class)
                .single();
        if (!fixed.equals(url)) {
            throw new StartRefused(
                    "This portal issues seals as " + fixed + ", and was now started as " + url + ".",
                    "Set SEALWRIGHT_PUBLIC_URL to " + fixed
                            + "; every credential and the log name that address, so it can't change.");
        }
    }

    private static void requireUsable(String url) {
        URI uri = URI.create(url);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new StartRefused(
                    "SEALWRIGHT_PUBLIC_URL is not an address: " + url,
                    "Give it as https://host, with a port where it is not the usual one.");
        }
    }

    /** Without a slash at the end: {@code https://seal.example.org}. */
    public String url() {
        return url;
    }

    /** An absolute address below it; the path begins with a slash. */
    public String url(String path) {
        return url + path;
    }

    /** Host, and port where it is not the usual one: {@code seal.example.org}, {@code localhost:8080}. */
    public String host() {
        return URI.create(url).getAuthority();
    }

    /** The issuer's identifier (did:web): {@code did:web:localhost%3A8080}. */
    public String did() {
        return "did:web:" + URLEncoder.encode(host(), StandardCharsets.UTF_8);
    }
}
