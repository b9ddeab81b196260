package org.sealwright.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that somebody else wrote and a page may lead to: {@code https}, a plain host name, no user name that passes for a
 * host. What is none is shown as text.
 *
 * @param address as it stands in {@code href}
 * @param host as it is shown beside the words, so that nobody clicks blindly
 */
public record SafeLink(String address, String host) {

    private static final int LONGEST = 1000;
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern MAIL =
            Pattern.compile("(?:mailto:)?([A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255})");

    /** The link that the whole of a text is, if it is one. */
    public static Optional<SafeLink> of(String text) {
        if (text.length() > LONGEST || !text.regionMatches(true, 0, "https://", 0, 8)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            return uri.getRawUserInfo() == null && HOST.matcher(host).matches()
                    ? Optional.of(new SafeLink(uri.toASCIIString(), host))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A link to a security contact: a page as above, or an address of mail without subject and text of others' making. */
    public static Optional<SafeLink> ofContact(String text) {
        var mail = MAIL.matcher(text);
        return mail.matches() ? Optional.of(new SafeLink("mailto:" + mail.group(1), mail.group(1))) : of(text);
    }
}
