package org.sealwright.submissions.changes;

import org.jspecify.annotations.Nullable;
import org.sealwright.catalogue.ProvisionId;
import org.sealwright.catalogue.Support;
import org.sealwright.shared.TextChange;

/**
 * A statement on a provision that is another one now.
 *
 * @param before {@code null} where the earlier revision said nothing on it
 * @param after {@code null} where the later one does not
 * @param detail what is said about it; the same on both sides where the support alone changed
 */
public record ProvisionChange(
        ProvisionId provision,
        @Nullable Support before,
        @Nullable Support after,
        TextChange detail) {

    public boolean isSupportChanged() {
        return before != after;
    }
}
