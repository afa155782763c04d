package sumakomi.storage;

import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where a database is kept, and so who cares for it: we for a file, its own server for one on PostgreSQL, nobody for the rest. */
public sealed interface DatabasePlace permits DatabaseFile, PostgresDatabase, UnkeptDatabase {

    /** Where it is, for a reader; never with a password. */
    String told();

    /** The folder of the migrations that are written for this kind of database alone, beside those for all. */
    String vendor();

    /** Lets Flyway find the migrations, those for all kinds of database and those for this one. */
    default FluentConfiguration migrations(FluentConfiguration flyway) {
        return flyway.locations(Migrations.COMMON, Migrations.ONLY_FOR + vendor());
    }

    static DatabasePlace of(String url) {
        return DatabaseFile.of(url).<DatabasePlace>map(file -> file)
                .orElseGet(() -> PostgresDatabase.of(url).<DatabasePlace>map(server -> server).orElseGet(() -> new UnkeptDatabase(url)));
    }
}
