package org.sealwright.registry;

import java.time.Instant;
import org.sealwright.shared.Sha256;
import org.sealwright.web.Gzip;

/**
 * An answer that is ready to be sent: the bytes of one form in one encoding.
 *
 * @param revision revision of the row that it was made from
 * @param etag strong, in quotes, made from the bytes
 * @param staleAt from then on it may say something else
 */
record Prepared(byte[] bytes, String contentType, Encoding encoding, String etag, long revision, Instant staleAt) {

    static Prepared of(byte[] bytes, String contentType, Encoding encoding, long revision, Instant staleAt) {
        String etag = '"' + Sha256.of(bytes).hex().substring(0, 32) + '"';
        return new Prepared(bytes, contentType, encoding, etag, revision, staleAt);
    }

    enum Encoding {
        IDENTITY,
        GZIP;

        /** What a reader takes: gzip where it says so plainly. */
        static Encoding acceptedBy(@org.jspecify.annotations.Nullable String acceptEncoding) {
            return Gzip.isAcceptedBy(acceptEncoding) ? GZIP : IDENTITY;
        }
    }

    /** Which answer: whose, as what, in which encoding. */
    record Key(String number, Form form, Encoding encoding) {}

    /** What a seal can be read as from prepared bytes. */
    enum Form {
        PAGE("text/html;charset=UTF-8"),
        JSON("application/json");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }

        /** The form that a reader of {@code /seals/{number}} plainly asks for; {@code null} leaves it to the controller. */
        static @org.jspecify.annotations.Nullable Form acceptedBy(@org.jspecify.annotations.Nullable String accept) {
            if (accept == null || accept.isBlank() || accept.startsWith("text/html") || "*/*".equals(accept)) {
                return PAGE;
            }
            return accept.startsWith("application/json") ? JSON : null;
        }
    }
}
