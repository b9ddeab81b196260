package org.sealwright.verification;

import java.util.Locale;

/**
 * The one answer to "is this seal good?". Any source that says something bad wins, the worst of several first; otherwise
 * any disagreement, and any source that could not be had, is {@link #COULD_NOT_CHECK}, which never looks like valid.
 */
public enum Answer {
    VALID,
    FIRMWARE_NOT_COVERED,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED,
    NOT_OURS,
    COULD_NOT_CHECK;

    /** The word in addresses and the API, such as {@code firmware-not-covered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Answer to(Findings found) {
        if (found.stored() == StoredFinding.UNKNOWN_NUMBER || found.credential() == CredentialFinding.FOREIGN) {
            return NOT_OURS;
        }
        if (isWithdrawn(found)) {
            return WITHDRAWN;
        }
        if (found.stored() == StoredFinding.SUPERSEDED) {
            return SUPERSEDED;
        }
        if (found.stored() == StoredFinding.EXPIRED || found.dates() == DateFinding.ENDED) {
            return EXPIRED;
        }
        if (found.stored() == StoredFinding.SUSPENDED || found.suspension() == BitFinding.SET) {
            return SUSPENDED;
        }
        if (!found.allVouch()) {
            return COULD_NOT_CHECK;
        }
        return found.firmware() == FirmwareFinding.NOT_COVERED ? FIRMWARE_NOT_COVERED : VALID;
    }

    /** The revocation bit of a superseded version is set too, and then says no more than that. */
    private static boolean isWithdrawn(Findings found) {
        return found.stored() == StoredFinding.WITHDRAWN
                || found.stored() == StoredFinding.TERMINATED
                || found.revocation() == BitFinding.SET && found.stored() != StoredFinding.SUPERSEDED;
    }
}
