package org.sealwright.registry;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;
import org.sealwright.web.Gzip;
import org.sealwright.web.Reading;

/**
 * An answer that is ready to be sent: the bytes of one form in one language and encoding.
 *
 * @param language of a page; {@code null} for what has none
 * @param revision revision of the row that it was made from
 * @param etag strong, in quotes, made from the bytes
 * @param staleAt from then on it may say something else
 */
record Prepared(
        byte[] bytes,
        String contentType,
        @Nullable String language,
        Encoding encoding,
        String etag,
        long revision,
        Instant staleAt) {

    static Prepared of(byte[] bytes, Variant variant, long revision, Instant staleAt) {
        Reading reading = variant.reading();
        String etag = '"' + Sha256.of(bytes).hex().substring(0, 32) + '"';
        return new Prepared(
                bytes,
                variant.form().contentType(),
                reading == null ? null : reading.locale().toLanguageTag(),
                variant.encoding(),
                etag,
                revision,
                staleAt);
    }

    enum Encoding {
        IDENTITY,
        GZIP;

        /** What a reader takes: gzip where it says so plainly. */
        static Encoding acceptedBy(@Nullable String acceptEncoding) {
            return Gzip.isAcceptedBy(acceptEncoding) ? GZIP : IDENTITY;
        }
    }

    /** Which answer of a seal: as what, in which encoding, for whom; {@code reading} is {@code null} where it is the same for all. */
    record Variant(Form form, Encoding encoding, @Nullable Reading reading) {

        /** Of a page; {@code null} for what has none. */
        @Nullable
        Locale locale() {
            return reading == null ? null : reading.locale();
        }
    }

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
        static @Nullable Form acceptedBy(@Nullable String accept) {
            if (accept == null || accept.isBlank() || accept.startsWith("text/html") || "*/*".equals(accept)) {
                return PAGE;
            }
            return accept.startsWith("application/json") ? JSON : null;
        }
    }
}
