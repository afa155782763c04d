package sumakomi.storage;

/** Others use the database without a pause, so that there was no moment for what was asked. */
public final class Busy extends RuntimeException {

    Busy(String message) {
        super(message);
    }
}
