package sumakomi.account;

/** So many sign in at this moment that the turn of one more does not come. */
public final class TooManySignIns extends RuntimeException {}
