package org.sealwright.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to let somebody sign a statement.
 *
 * @param statement its exact text; the browser signs the digest of what stands on the page
 * @param party for which the passkeys were made
 * @param allowed credential ids with which this person may sign, base64url
 * @param why key of the sentence that says why nothing can be signed; {@code null} where it can
 * @param demonstration whether the demonstration may sign in the person's place
 */
public record SigningPage(
        String statement,
        String party,
        List<String> allowed,
        @Nullable String why,
        boolean demonstration) {

    public SigningPage {
        allowed = List.copyOf(allowed);
    }
}
