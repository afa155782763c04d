package sumakomi.programme.groups;

/**
 * What a plan has to keep to, from the knowledge.
 *
 * @param smallest municipalities in a group, at least
 * @param largest municipalities in a group, at most
 * @param gapDays days between two sessions of a group, at least
 */
record Limits(int smallest, int largest, int gapDays) {}
