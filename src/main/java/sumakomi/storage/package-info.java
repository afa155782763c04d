/**
 * The care of the database's file, apart from what stands in it: a look at it before it is opened, its permissions, room on the
 * disk, its size, backup and restore. Knows no table; only the seam to another kind of database is here.
 */
@NullMarked
@ApplicationModule(displayName = "Storage", allowedDependencies = "knowledge")
package sumakomi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
