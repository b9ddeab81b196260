package org.sealwright.catalogue;

import java.util.List;
import org.sealwright.platform.StartRefused;

/** The portal does not start on a catalogue that is not whole; the message names every problem with file and place. */
public final class BrokenCatalogueException extends StartRefused {

    private static final long serialVersionUID = 1L;

    BrokenCatalogueException(List<String> problems) {
        super(
                "The catalogue is not whole (" + (problems.size() == 1 ? "one problem" : problems.size() + " problems")
                        + "):\n  " + String.join("\n  ", problems),
                "Mend the files below catalogue/ that are named, or go back to the release that carried them.");
    }
}
