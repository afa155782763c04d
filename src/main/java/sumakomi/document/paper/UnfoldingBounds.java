package sumakomi.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** How far the files of office programs that somebody sent may unfold; the library keeps to it once this class was asked. */
final class UnfoldingBounds {

    /** All parts together. */
    static final int MOST_MEGABYTES = 32;
    private static final int MEGA = 1024 * 1024;
    private static final long MOST_OF_A_PART = 16L * MEGA;
    private static final int MOST_PARTS = 1000;
    private static final int PIECE = 8192;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_OF_A_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private UnfoldingBounds() {}

    /**
     * The library bounds each part by itself; many that are within it are too much together. They are unfolded here as the library does it:
     * Java refuses what programs wrote that did not know the sizes of the parts beforehand.
     */
    static boolean areBroken(byte[] file) throws IOException {
        byte[] piece = new byte[PIECE];
        long unfolded = 0;
        try (ZipArchiveInputStream parts = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            while (parts.getNextEntry() != null) {
                for (int read = parts.read(piece); read >= 0; read = parts.read(piece)) {
                    unfolded += read;
                    if (unfolded > (long) MOST_MEGABYTES * MEGA) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
