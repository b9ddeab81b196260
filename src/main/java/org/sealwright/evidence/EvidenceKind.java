package org.sealwright.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item of evidence is; the kinds that the catalogue's schemes name. */
public enum EvidenceKind {
    DOCUMENT,
    STATEMENT,
    WEB_PAGE,
    SCREENSHOT,
    PHOTO,
    VIDEO,
    SCAN,
    PACKET_CAPTURE,
    LOG,
    CONFIGURATION,
    FIRMWARE,
    SOURCE_EXCERPT,
    SBOM,
    PASSWORD_SAMPLE,
    TEST_REPORT,
    CERTIFICATE;

    /** Its id in the catalogue: {@code packet-capture}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this id. */
    public static Optional<EvidenceKind> withId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
