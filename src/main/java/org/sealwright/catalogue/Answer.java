package org.sealwright.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a manufacturer says to a plain question. */
public enum Answer {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO
}
