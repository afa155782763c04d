package sumakomi.api;

/** A profile is no longer what the caller says that it was when it was read. */
final class NotAsSeen extends RuntimeException {}
