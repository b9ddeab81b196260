package org.sealwright.catalogue;

/**
 * What a manufacturer states on one provision.
 *
 * @param detail measures where supported, the reason where not; may be empty while it is written
 */
public record IcsAnswer(ProvisionId provision, Support support, String detail) {

    public boolean hasReason() {
        return !detail.isBlank();
    }
}
