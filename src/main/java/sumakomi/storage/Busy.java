package sumakomi.storage;

/** No moment was found in which nobody used the database. */
public final class Busy extends RuntimeException {

    Busy() {
        super("The database is in use without a pause");
    }
}
