package sumakomi.account;

import java.time.Instant;

/**
 * A link by which somebody without an account reads one thing until it expires.
 *
 * @param owner of the thing when the link was made
 * @param label for whom it is, in the words of who made it
 */
public record GuestLink(String id, Thing thing, String owner, String label, Instant createdAt, Instant until) {}
