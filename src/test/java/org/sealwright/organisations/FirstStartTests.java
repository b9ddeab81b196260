package org.sealwright.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sealwright.testing.OwnDataDirectory;
import org.sealwright.testing.PortalProcess;

/** A portal of its own, since a portal is set up once. */
class FirstStartTests {

    private static final String PASSWORD = "violet tractor umbrella 77 moss";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void setsThePortalUpWithTheLinkInItsLogOnceOnly() throws Exception {
        Path data = OwnDataDirectory.fresh();
        try (PortalProcess portal = PortalProcess.start(data, Map.of()).awaitReady()) {
            assertThat(get(portal.address("/setup?token=guess")).statusCode()).isEqualTo(404);
            String path = linkIn(portal.output());
            HttpResponse<String> form = get(portal.address(path));
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(sessionCookie(form)).contains("sealwright=", "HttpOnly", "SameSite=Lax");
            Map<String, String> fields = Map.of(
                    "_csrf",
                            Jsoup.parse(form.body()).select("input[name=_csrf]").val(),
                    "token", path.substring(path.indexOf('=') + 1),
                    "organisation", "First Body",
                    "country", "FI",
                    "name", "Anna Admin",
                    "email", "anna@first.example",
                    "password", PASSWORD);
            HttpResponse<String> made = post(portal.address("/setup"), fields);
            assertThat(made.statusCode()).isEqualTo(302);
            assertThat(get(portal.address(path)).statusCode()).isEqualTo(404);
            assertThat(post(portal.address("/setup"), fields).statusCode()).isEqualTo(404);
            assertThat(portal.output()).doesNotContain(PASSWORD, "$argon2id");
            assertThat(get(portal.address("/inbox")).statusCode())
                    .as("a portal that the world reaches shows its mail to nobody")
                    .isEqualTo(404);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("link-key"))))
                .isEqualTo("rw-------");
    }

    private static String sessionCookie(HttpResponse<String> page) {
        return String.join(" ", page.headers().allValues("Set-Cookie"));
    }

    private static String linkIn(String log) {
        Matcher link = Pattern.compile("First start: open https://seal\\.example\\.org(/setup\\?token=\\S+)")
                .matcher(log);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
