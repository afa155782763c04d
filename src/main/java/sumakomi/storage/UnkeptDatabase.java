package sumakomi.storage;

/** A database that is gone with its process, such as H2 in memory, or one of a kind that this program does not know. */
record UnkeptDatabase(String url) implements DatabasePlace {

    private static final String H2 = "h2";

    @Override
    public String told() {
        return url.replaceAll("[?;].*", "");
    }

    @Override
    public String vendor() {
        return H2;
    }
}
