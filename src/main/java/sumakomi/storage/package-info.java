/**
 * The care of the database, apart from what stands in it. Of a file: a look at it before it is opened, its permissions, room on
 * the disk, its size. Of one on a server: that nobody waits for it in vain. Of both: backup and restore. Knows no table; only the
 * seam between the kinds of database is here.
 */
@NullMarked
@ApplicationModule(displayName = "Storage", allowedDependencies = "knowledge")
package sumakomi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
