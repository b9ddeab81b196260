package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a test case looks at design and documents, at the device, or at both. */
public enum CaseKind {
    @JsonProperty("conceptual")
    CONCEPTUAL,
    @JsonProperty("functional")
    FUNCTIONAL,
    @JsonProperty("conceptual/functional")
    CONCEPTUAL_AND_FUNCTIONAL
}
