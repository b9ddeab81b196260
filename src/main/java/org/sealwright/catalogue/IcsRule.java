package org.sealwright.catalogue;

import java.util.List;

/** A rule of a method on the conformance statement, in our words. */
public record IcsRule(String rule, Confidence confidence, List<String> sources) {

    public IcsRule {
        sources = List.copyOf(sources);
    }
}
