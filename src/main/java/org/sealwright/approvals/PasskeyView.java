package org.sealwright.approvals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.signer.EnrolledPart;

/**
 * A passkey as its owner sees it.
 *
 * @param id its credential id, base64url
 * @param fingerprint the groups that people read aloud
 * @param parts for which it was or shall be enrolled
 * @param until when its enrolment ends, where it has one
 */
public record PasskeyView(
        String id,
        String name,
        Instant registeredAt,
        List<String> fingerprint,
        Standing standing,
        List<EnrolledPart> parts,
        @Nullable Instant until) {

    public PasskeyView {
        fingerprint = List.copyOf(fingerprint);
        parts = List.copyOf(parts);
    }

    /** The colour of its sign, the name of a style. */
    public String tone() {
        return switch (standing) {
            case ENROLLED, FOUNDING -> "pass";
            case ASKED -> "open";
            case UNFOUNDED, NEW, ENDED -> "";
        };
    }

    /** Whether its owner may ask for an enrolment; one that was ended signs nothing more, ever. */
    public boolean canAsk() {
        return standing == Standing.NEW || standing == Standing.ENROLLED;
    }

    /** A founder's can't be taken back by its owner alone. */
    public boolean canRemove() {
        return standing != Standing.FOUNDING;
    }

    /** How far a passkey came on its way to be believed. */
    public enum Standing {
        /** Nobody can enrol it before two administrators found the trust. */
        UNFOUNDED,
        /** Nobody was asked to enrol it, or its enrolment ran out. */
        NEW,
        /** It waits for two administrators. */
        ASKED,
        /** Two administrators signed for it. */
        ENROLLED,
        /** It is one of the two on which all trust stands. */
        FOUNDING,
        /** An administrator ended it. */
        ENDED
    }
}
