package sumakomi.storage;

/** Why a call failed that should have read or written. Nothing was changed by it. */
public enum Trouble {

    /** The disk is full. The same call succeeds once there is room. */
    NO_ROOM("no-room"),

    /** The database was closed under the call, or is busy. It is opened again by itself; the same call may succeed at once. */
    UNREACHABLE("unreachable");

    private final String reason;

    Trouble(String reason) {
        this.reason = reason;
    }

    /** Name of its wording. */
    public String reason() {
        return reason;
    }
}
