package org.sealwright.approvals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The enrolment of a person's passkey comes to its end, and nothing takes its place yet.
 *
 * @param enrolment id of the statement
 * @param due its last day, in the body's zone
 * @param days how many are left, at most
 */
public record EnrolmentEnding(UUID enrolment, UUID account, LocalDate due, int days) {}
