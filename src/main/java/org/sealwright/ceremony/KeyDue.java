package org.sealwright.ceremony;

import java.time.LocalDate;
import org.sealwright.keys.SigningPurpose;

/**
 * A key comes to its day and has no successor yet: administrators and auditors are told.
 *
 * @param due its day in the body's zone
 * @param days how many are left, none once it is past
 */
public record KeyDue(String kid, SigningPurpose purpose, LocalDate due, long days) {}
