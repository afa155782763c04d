package sumakomi.api;

/** Something that the caller named does not exist. */
final class NotFound extends RuntimeException {

    private static final int LONGEST = 60;

    NotFound(String id) {
        super(id.length() <= LONGEST ? id : id.substring(0, LONGEST) + "…");
    }

    /** What was asked for, as far as it can be shown. */
    String id() {
        return getMessage();
    }
}
