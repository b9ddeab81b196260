package org.sealwright.analysis;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format as a stream. What it notes is what the file says; it follows nothing that the file points to. */
interface FormatReader {

    /** Its name, kept with each reading. */
    String name();

    /** Whether a content that begins like this is its format; broken files of the format are recognised too. */
    boolean recognises(String beginning);

    void read(InputStream content, Notes notes) throws IOException, Unreadable;
}
