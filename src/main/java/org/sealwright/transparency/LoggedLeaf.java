package org.sealwright.transparency;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log, with its place if it has one already. */
public final class LoggedLeaf {

    private final UUID entry;
    private final String kind;
    private final byte[] bytes;
    private final @Nullable Long index;

    LoggedLeaf(UUID entry, String kind, byte[] bytes, @Nullable Long index) {
        this.entry = entry;
        this.kind = kind;
        this.bytes = bytes;
        this.index = index;
    }

    public UUID entry() {
        return entry;
    }

    public String kind() {
        return kind;
    }

    /** The leaf byte for byte; hashing them gives the tree's leaf hash. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Empty until the sequencer has been by. */
    public OptionalLong index() {
        return Optional.ofNullable(index).stream().mapToLong(Long::longValue).findFirst();
    }
}
