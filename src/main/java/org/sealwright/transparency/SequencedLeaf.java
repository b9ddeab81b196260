package org.sealwright.transparency;

import java.util.UUID;

/**
 * An entry that has got its place.
 *
 * @param index place in the log, from 0
 * @param entry what {@link TransparencyLog#append} gave for it
 * @param kind as it was appended
 */
public record SequencedLeaf(long index, UUID entry, String kind) {}
