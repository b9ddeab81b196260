package org.sealwright.decisions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.signer.EnrolledPart;

/**
 * What somebody signed, as the body's people see it.
 *
 * @param spoken fingerprint of the passkey in groups; empty where the signer knows no such passkey
 * @param statement the exact text that was signed
 * @param asked whether it is known now if it verifies: the signer can be away
 * @param objection key of the sentence that says what is wrong with it now; {@code null} where it verifies
 */
public record SignatureView(
        EnrolledPart part,
        String name,
        Instant at,
        String spoken,
        String statement,
        boolean asked,
        @Nullable String objection) {

    public List<String> fingerprint() {
        return spoken.isEmpty() ? List.of() : Arrays.asList(spoken.split(" "));
    }
}
