package sumakomi.advisor;

/** No more of a kind is kept before something is deleted. */
public final class Full extends RuntimeException {

    private final String what;
    private final int most;

    /** @param what the kind: {@code profiles}, {@code advices} or {@code studies}, with {@code own-} before it for those of one owner */
    Full(String what, int most) {
        super("No more than " + most + " " + what + " are kept");
        this.what = what;
        this.most = most;
    }

    public String what() {
        return what;
    }

    public int most() {
        return most;
    }
}
