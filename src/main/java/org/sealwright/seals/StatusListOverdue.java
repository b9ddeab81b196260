package org.sealwright.seals;

import java.time.Instant;

/**
 * A published status list was not signed anew for half of its life: people have to look before it runs out.
 *
 * @param list purpose and number, as in its address: {@code revocation/1}
 * @param signed when it was signed last
 */
public record StatusListOverdue(String list, Instant signed) {}
