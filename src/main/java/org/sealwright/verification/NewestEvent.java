package org.sealwright.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a seal's newest leaf in the log says of its state: the log can know of an end that the register keeps quiet about. */
final class NewestEvent {

    /** Worst first, in the order in which {@link Answer} lets them win. */
    private static final List<StoredFinding> WORST_FIRST = List.of(
            StoredFinding.WITHDRAWN,
            StoredFinding.TERMINATED,
            StoredFinding.SUPERSEDED,
            StoredFinding.EXPIRED,
            StoredFinding.SUSPENDED,
            StoredFinding.UNKNOWN_NUMBER,
            StoredFinding.UNAVAILABLE,
            StoredFinding.ACTIVE);

    private NewestEvent() {}

    /** @param newest {@code null} if the log could not be checked; that is said elsewhere, and here nothing bad */
    static Said<StoredFinding> told(@Nullable SealLeaf newest, SignedSeal seal) {
        if (newest == null) {
            return Said.good(StoredFinding.ACTIVE, "");
        }
        StoredFinding finding = switch (newest.event()) {
            case WITHDRAWN -> StoredFinding.WITHDRAWN;
            case TERMINATED -> StoredFinding.TERMINATED;
            case EXPIRED -> StoredFinding.EXPIRED;
            case SUSPENDED -> StoredFinding.SUSPENDED;
            case ISSUED, RENEWED, EXTENDED, NARROWED, REINSTATED -> StoredFinding.ACTIVE;
        };
        StoredFinding worst = newest.version() > seal.version() ? worse(finding, StoredFinding.SUPERSEDED) : finding;
        return switch (worst) {
            case ACTIVE -> Said.good(worst, "");
            case SUPERSEDED ->
                Said.bad(
                        worst,
                        "Version " + newest.version() + " took the place of this one, version " + seal.version() + ".");
            default -> Said.bad(worst, "The log says: " + newest.event().word() + ".");
        };
    }

    static StoredFinding worse(StoredFinding one, StoredFinding other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }
}
