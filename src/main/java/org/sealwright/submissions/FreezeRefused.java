package org.sealwright.submissions;

import java.util.List;
import org.sealwright.shared.Refused;

/** An application can't be frozen yet; says everything that is missing. */
public class FreezeRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    FreezeRefused(List<Missing> missing) {
        super("submissions.refused.incomplete", missing.size());
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }
}
