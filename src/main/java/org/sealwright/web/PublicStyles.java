package org.sealwright.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwright.shared.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The stylesheet of public pages, which stands in each of them: a reader with a slow line sees the page when it is here, not
 * a round trip later. It is what Bootstrap's and the portal's own stylesheet say of names that a public page has; the
 * policy of contents allows this text, by its digest, and no other inside a page (CSP 3, 6.7.3.3).
 */
public final class PublicStyles {

    private static final String BOOTSTRAP = "classpath*:/META-INF/resources/webjars/bootstrap/*/css/bootstrap.min.css";
    private static final String OWN = "classpath:/static/css/sealwright.css";
    private static final List<String> PAGES = List.of("classpath*:/templates/**/*.html", "classpath*:/static/js/*.js");

    /** What stands in this frame is read by people who work here. */
    private static final String WORK = "layout-work";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");

    private static final String TEXT = made();

    private PublicStyles() {}

    /** The rules. */
    public static String text() {
        return TEXT;
    }

    /** The source expression that allows them. */
    static String source() {
        byte[] digest = Sha256.newDigest().digest(TEXT.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String made() {
        Set<String> names = names();
        return Stylesheet.withoutUnmentioned(
                new Stylesheet(read(only(BOOTSTRAP))).of(names) + new Stylesheet(read(only(OWN))).of(names));
    }

    /** Whatever may be the name of a class or an attribute on a public page: every word of its template or script. */
    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String pattern : PAGES) {
            for (Resource page : all(pattern)) {
                String text = read(page);
                if (!text.contains(WORK)) {
                    Matcher matcher = NAME.matcher(text);
                    while (matcher.find()) {
                        names.add(matcher.group());
                    }
                }
            }
        }
        return names;
    }

    private static Resource only(String pattern) {
        Resource[] found = all(pattern);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " files are " + pattern);
        }
        return found[0];
    }

    private static Resource[] all(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver(PublicStyles.class.getClassLoader()).getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
