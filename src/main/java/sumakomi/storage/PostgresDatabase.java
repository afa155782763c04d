package sumakomi.storage;

import java.util.Optional;

/**
 * A database on a server of PostgreSQL, which several instances may use at once.
 *
 * @param told server and name, such as {@code //localhost:5432/sumakomi}
 */
public record PostgresDatabase(String told) implements DatabasePlace {

    private static final String ADDRESS = "jdbc:postgresql:";

    /** An address may carry user and password among its settings, which are nobody's business. */
    static Optional<PostgresDatabase> of(String url) {
        return url.regionMatches(true, 0, ADDRESS, 0, ADDRESS.length())
                ? Optional.of(new PostgresDatabase(url.substring(ADDRESS.length()).replaceAll("\\?.*", "").replaceAll("//.*@", "//")))
                : Optional.empty();
    }

    @Override
    public String vendor() {
        return "postgresql";
    }
}
