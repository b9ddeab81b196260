package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a provision between V2.1.1 and V3.1.3, in our words. */
public record Change(Kind kind, String summary) {

    /** How far a change goes. */
    public enum Kind {
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("status_only")
        STATUS_ONLY,
        @JsonProperty("renumbered")
        RENUMBERED,
        @JsonProperty("reworded")
        REWORDED,
        @JsonProperty("scope_changed")
        SCOPE_CHANGED,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("new")
        NEW;

        /** Whether an answer given for the earlier edition may be carried over to the later one. */
        public boolean carriesAnswers() {
            return this == UNCHANGED || this == STATUS_ONLY;
        }

        /** Whether the content, and so the test cases of the earlier edition, stayed. */
        public boolean keepsContent() {
            return carriesAnswers() || this == RENUMBERED;
        }
    }
}
