package bron.delivery;

import java.time.Instant;

/**
 * Whom publications are delivered to.
 *
 * @param id the row
 * @param channel how, such as {@code indexnow}
 * @param address where: http or https
 * @param active whether anything new is put before it
 * @param publicOnly whether it is told only of a site that the public can read
 * @param failures how often in a row it could not be reached
 * @param dueAt when it may be tried again
 */
public record Recipient(
    long id,
    String channel,
    String address,
    boolean active,
    boolean publicOnly,
    int failures,
    Instant dueAt) {}
