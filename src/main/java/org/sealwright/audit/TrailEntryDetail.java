package org.sealwright.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Sha256;

/**
 * An act with everything that the trail knows of it.
 *
 * @param details further facts, in the order of their names
 * @param link its place in the chain; {@code null} in the moment before it is chained
 * @param canonical the entry's RFC 8785 form, the bytes that its link is over
 */
public record TrailEntryDetail(
        TrailEntry entry,
        Map<String, String> details,
        List<NamedText> texts,
        @Nullable ChainLink link,
        String canonical) {

    public TrailEntryDetail {
        texts = List.copyOf(texts);
    }

    /**
     * A link of the chain: {@code digest} is SHA-256 over the 32 bytes of {@code previous} and the entry's canonical form.
     *
     * @param seq its number, from 1
     */
    public record ChainLink(long seq, Sha256 previous, Sha256 digest) {}

    /**
     * A text that a person wrote, named by the entry under its digest.
     *
     * @param detail under which name the entry has it
     * @param body {@code null} once it was erased
     */
    public record NamedText(
            String detail, Sha256 digest, @Nullable String body) {

        public boolean isErased() {
            return body == null;
        }
    }
}
