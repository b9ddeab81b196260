package org.sealwright.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A signed-in person over HTTP, without a browser: one session, one connection kept open, forms with their token. */
public final class Browsing {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String home;
    private String token = "";

    private Browsing(String home) {
        this.home = home;
    }

    /** Signs in on the sign-in page. */
    public static Browsing signIn(String home, String email, String password) throws Exception {
        var person = new Browsing(home);
        person.open("/sign-in");
        HttpResponse<String> answer = person.post("/sign-in", Map.of("email", email, "password", password), Map.of());
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("sign-in")) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode() + " " + to);
        }
        person.open("/");
        return person;
    }

    /** A page, read; the token of its forms is kept for the next post. */
    public Document open(String path) throws Exception {
        Document page = Jsoup.parse(body(path));
        var field = page.selectFirst("input[name=_csrf]");
        if (field != null) {
            token = field.val();
        }
        return page;
    }

    /** A page's bytes as text, as measured: not read any further. */
    public String body(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(home + path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form with the token of the page that was opened last. */
    public HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers)
            throws Exception {
        String form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return postRaw(path, form, headers);
    }

    /** The same with fields that are encoded already, as one name may stand there several times. */
    public HttpResponse<String> postRaw(String path, String form) throws Exception {
        return postRaw(path, form, Map.of());
    }

    private HttpResponse<String> postRaw(String path, String fields, Map<String, String> headers) throws Exception {
        String form = fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).text());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
