package org.sealwright.webhooks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A message could not be delivered for three days, and is not tried any more.
 *
 * @param subscriber whose it was
 * @param name the subscriber's name
 * @param number the seal that it told of
 * @param day on which it was given up, in the body's zone
 */
public record WebhookDead(UUID subscriber, UUID message, String name, String number, LocalDate day) {}
