package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an edition demands or advises. */
public enum Modality {
    @JsonProperty("M")
    MANDATORY,
    @JsonProperty("R")
    RECOMMENDATION;

    /** As Annex B notes it. */
    public String letter() {
        return this == MANDATORY ? "M" : "R";
    }
}
