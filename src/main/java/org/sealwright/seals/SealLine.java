package org.sealwright.seals;

import java.time.Instant;
import org.sealwright.verification.SealNumber;

/** A seal in a list of working pages. */
public record SealLine(
        SealNumber number, String product, String maker, SealStatus status, Instant statusSince, Instant validUntil) {}
