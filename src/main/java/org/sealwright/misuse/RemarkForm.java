package org.sealwright.misuse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sealwright.shared.Ids;

/** A note or an answer; one of the two texts. What comes without an id, or with none that can be read, gets one. */
record RemarkForm(UUID id, @Nullable String note, @Nullable String answer) {

    RemarkForm {
        id = id == null ? Ids.next() : id;
    }

    static RemarkForm empty() {
        return new RemarkForm(Ids.next(), null, null);
    }
}
