package sumakomi.resilience.kept;

import sumakomi.resilience.hourly.Base;

/**
 * A base as it is kept.
 *
 * @param number among those of its year, from 1; a new year keeps it
 * @param revision grows with each change, from 1
 */
public record KeptBase(int number, Base base, int revision) {}
