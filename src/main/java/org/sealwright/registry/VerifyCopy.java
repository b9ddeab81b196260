package org.sealwright.registry;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealwright.shared.Sha256;
import org.sealwright.web.Languages;
import org.sealwright.web.PageHeaders;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What a reader keeps of the page "Check a seal" to open it without a network: the page, and just what it needs. A copy's name
 * changes with anything that it is made of, so that two people can tell whether they were given the same.
 */
@Component
class VerifyCopy {

    private static final int SHOWN = 12;

    private static final List<String> FILES = List.of(
            "/js/verify.js",
            "/js/seal-check.js",
            "/js/log-proof.js",
            "/js/packaging-code.js",
            "/js/kept-copy.js",
            "/js/codes.js",
            "/webjars/html5-qrcode/third_party/zxing-js.umd.min.js",
            "/img/wordmark.svg");

    /** Asked for by browsers under these very names. */
    private static final List<String> PLAIN =
            List.of("/verify/app.webmanifest", "/img/app-192.png", "/img/app-512.png");

    /** The parts of the page, which is made anew for each reader. */
    private static final List<String> PARTS = List.of(
            "worker/verify-worker.js",
            "worker/verify-app.json",
            "templates/registry/verify.html",
            "templates/registry/_scanner.html",
            "templates/layout-public.html",
            "templates/fragments/footer.html",
            "templates/fragments/language.html");

    /** Its words, in every language: the same copy for everybody. */
    private static final List<String> WORDS = List.of("messages/registry", "messages/web");

    private final ResourceUrlProvider addresses;
    private final Languages languages;

    VerifyCopy(ResourceUrlProvider addresses, Languages languages) {
        this.addresses = addresses;
        this.languages = languages;
    }

    /** Tells one copy from another. */
    String version() {
        var digest = Sha256.newDigest();
        files().forEach(file -> digest.update(file.getBytes(StandardCharsets.UTF_8)));
        PARTS.forEach(part -> digest.update(read(part)));
        // It has the digest of the stylesheet that stands in the page.
        digest.update(PageHeaders.CONTENT_SECURITY_POLICY.getBytes(StandardCharsets.UTF_8));
        for (Locale locale : languages.all()) {
            String language = locale.equals(Languages.ENGLISH) ? "" : "_" + locale.getLanguage();
            WORDS.forEach(words -> digest.update(read(words + language + ".properties")));
        }
        return Sha256.ofDigest(digest.digest()).hex().substring(0, SHOWN);
    }

    /** The service worker: what to keep, and how. */
    String worker() {
        Map<String, Object> copy = new TreeMap<>();
        copy.put("name", "verify-" + version());
        copy.put("page", "/verify");
        copy.put("files", files());
        copy.put("languages", languages.all().stream().map(Locale::getLanguage).toList());
        return "const COPY = " + JSONObjectUtils.toJSONString(copy) + ";\n"
                + new String(read(PARTS.getFirst()), StandardCharsets.UTF_8);
    }

    byte[] manifest() {
        return read(PARTS.get(1));
    }

    /** With their digests in their names, as the page names them. */
    private List<String> files() {
        Function<String, String> named = file -> {
            String address = addresses.getForLookupPath(file);
            return address == null ? file : address;
        };
        return Stream.concat(FILES.stream().map(named), PLAIN.stream()).toList();
    }

    private static byte[] read(String part) {
        try (InputStream in = new ClassPathResource(part).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
