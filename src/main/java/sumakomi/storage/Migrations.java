package sumakomi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the migrations are; {@code application.yaml} says the same. */
final class Migrations {

    static final String COMMON = "classpath:db/migration";
    /** Followed by the kind of database. */
    static final String ONLY_FOR = "classpath:db/";

    private Migrations() {}

    /** The versions that this program knows, from the names of the files. */
    static Set<String> versions(DatabasePlace place) {
        Set<String> versions = new TreeSet<>();
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String folder : new String[] {COMMON, ONLY_FOR + place.vendor()}) {
            try {
                for (Resource file : files.getResources(folder + "/V*__*.sql")) {
                    String name = String.valueOf(file.getFilename());
                    versions.add(name.substring(1, name.indexOf("__")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return versions;
    }
}
