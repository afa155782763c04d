package sumakomi.api;

/** Something that the caller named does not exist. */
final class NotFound extends RuntimeException {

    NotFound(String kind, String id) {
        super("There is no " + kind + " \"" + (id.length() <= 60 ? id : id.substring(0, 60) + "…") + "\".");
    }
}
