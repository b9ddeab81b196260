package org.sealwright.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.signer.EnrolledPart;

/**
 * What administrators sign, as they see it.
 *
 * @param kind FOUNDING, ENROLMENT or ENDING
 * @param people whom it names, with the passkey of each
 * @param parts of an enrolment
 * @param signed names of those who signed
 * @param needed how many signatures it needs
 * @param text its exact text
 */
public record StatementView(
        UUID id,
        String kind,
        List<Named> people,
        List<EnrolledPart> parts,
        @Nullable Instant from,
        @Nullable Instant until,
        String madeBy,
        Instant madeAt,
        List<String> signed,
        int needed,
        String state,
        String text) {

    public StatementView {
        people = List.copyOf(people);
        parts = List.copyOf(parts);
        signed = List.copyOf(signed);
    }

    public boolean isOpen() {
        return "OPEN".equals(state);
    }

    /** A person and the fingerprint of their passkey, in groups to be read aloud. */
    public record Named(UUID account, String name, String email, List<String> fingerprint) {

        public Named {
            fingerprint = List.copyOf(fingerprint);
        }
    }
}
