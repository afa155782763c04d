package sumakomi.storage;

/** Nothing more can be written: the disk on which the database is has too little room. Nothing was changed. */
public final class NoRoom extends RuntimeException {

    NoRoom(String message) {
        super(message);
    }
}
