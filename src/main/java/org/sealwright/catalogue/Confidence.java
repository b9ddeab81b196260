package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well an item of the catalogue is founded; shown to the body's staff where it is not high. */
public enum Confidence {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW
}
