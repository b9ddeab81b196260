package org.sealwright.organisations;

import java.time.Instant;
import java.util.UUID;

/** Who took which part in a matter, and when. */
public record Holder(UUID account, String name, Part part, Instant takenAt) {}
