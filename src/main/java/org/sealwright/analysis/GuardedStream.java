package org.sealwright.analysis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends a content that is too large, and XML that has too long a run between two tags (an attribute of 30 MB would stand in
 * memory as a whole) or that declares entities. What is wrong is thrown as {@link Exceeded}, which passes through any parser.
 */
class GuardedStream extends FilterInputStream {

    /** Largest file that is read, in bytes: 32 MiB. */
    static final long LARGEST = 32L << 20;

    /** Longest run between two tags, in bytes: 1 MiB. */
    static final int LONGEST_RUN = 1 << 20;

    private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);

    private final boolean xml;
    private long total;
    private int run;
    private int matched;

    GuardedStream(InputStream content, boolean xml) {
        super(content);
        this.xml = xml;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            total += count;
            if (total > LARGEST) {
                throw new Exceeded("analysis.unreadable.large", LARGEST >> 20);
            }
            if (xml) {
                watch(into, offset, count);
            }
        }
        return count;
    }

    private void watch(byte[] bytes, int offset, int count) throws Exceeded {
        for (int i = offset; i < offset + count; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw new Exceeded("analysis.unreadable.long", LONGEST_RUN >> 20);
            }
            if (bytes[i] != ENTITY[matched]) {
                matched = bytes[i] == ENTITY[0] ? 1 : 0;
            } else if (++matched == ENTITY.length) {
                throw new Exceeded("analysis.unreadable.entity");
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A limit was passed. */
    static class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Unreadable because;

        Exceeded(String key, Object... arguments) {
            super(key);
            this.because = new Unreadable(key, arguments);
        }

        Unreadable because() {
            return because;
        }

        /** Finds the limit that a parser's own exception hides. */
        static @Nullable Unreadable in(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Exceeded exceeded) {
                    return exceeded.because();
                }
            }
            return null;
        }
    }
}
