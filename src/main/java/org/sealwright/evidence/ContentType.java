package org.sealwright.evidence;

import org.apache.tika.Tika;

/** Tells what a content is from its first bytes. A name may refine what the bytes say and never contradict it. */
final class ContentType {

    /** As much of a content as is looked at. */
    static final int PREFIX = 64 * 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final Tika TIKA = new Tika();

    private ContentType() {}

    static String of(byte[] prefix, FileName name) {
        String byContent = TIKA.detect(prefix);
        return byContent.equals(UNKNOWN) ? UNKNOWN : TIKA.detect(prefix, name.value());
    }
}
