package org.sealwright.evidence;

import java.io.InputStream;
import java.util.Random;

/** Bytes made as they are read, the same for the same seed; asks what the heap holds every 32 MiB. */
class Generated extends InputStream {

    private static final long EVERY = 32L << 20;

    private final Random random;
    private long left;
    private long untilLook = EVERY;
    private long mostUsed;

    Generated(long seed, long size) {
        this.random = new Random(seed);
        this.left = size;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, left), 8192);
        byte[] made = new byte[count];
        random.nextBytes(made);
        System.arraycopy(made, 0, into, offset, count);
        left -= count;
        untilLook -= count;
        if (untilLook <= 0) {
            untilLook = EVERY;
            mostUsed = Math.max(mostUsed, used());
        }
        return count;
    }

    long mostUsed() {
        return mostUsed;
    }

    /** What the heap holds once garbage is gone. */
    static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
