package org.sealwright.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sealwright.shared.Sha256;
import org.springframework.core.io.ClassPathResource;

/**
 * The body's agreement with a manufacturer (ISO/IEC 17065, 4.1.2), one version of it. A version that somebody accepted is
 * never edited: a new text is a new version beside it.
 *
 * @param text Markdown
 */
public record Agreement(String version, String text, Sha256 digest) {

    /** The version that new applications accept. */
    public static final Agreement CURRENT = load("1.0");

    private static Agreement load(String version) {
        try {
            String text = new ClassPathResource("agreement/agreement-" + version + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
            return new Agreement(version, text, Sha256.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The agreement belongs to the portal", e);
        }
    }
}
