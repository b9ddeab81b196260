package org.sealwright.platform;

/**
 * The portal will not start, and says why and what to do. Thrown for conditions that a person can mend: a second start
 * on the same folder, a database role with too many rights, a catalogue that is not whole.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason one sentence: what is wrong
     * @param remedy one sentence: what to do about it
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
