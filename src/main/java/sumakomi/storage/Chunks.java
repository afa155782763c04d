package sumakomi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file as H2 documents it: blocks of 4096 bytes, two of them headers, then chunks, each of which begins with its version.
 * The newest whole chunk is the state of the database; a newer one that is not whole is a write that was cut off.
 */
final class Chunks {

    static final int BLOCK = 4096;
    private static final int HEADERS = 2;
    private static final int BEGINNING = 512;
    private static final Pattern VERSION = Pattern.compile("(?:^|,)version:([0-9a-f]+)");
    private static final Pattern CHUNK = Pattern.compile("^chunk:[0-9a-f]+,");

    private Chunks() {}

    /** @throws sumakomi.knowledge.FaultyInput if the file cannot be opened, or ends before what its own header names */
    static UnfinishedWork look(DatabaseFile file) {
        long version;
        int transactions;
        try (MVStore store = new MVStore.Builder().fileName(file.path().toString()).readOnly().open()) {
            version = store.getCurrentVersion();
            transactions = (int) store.getMapNames().stream().filter(map -> map.startsWith("undoLog") && store.hasData(map)).count();
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? OpeningFaults.fault("storage.in-use", file)
                    : OpeningFaults.fault("storage.damaged", file, OpeningFaults.shortened(e.getMessage()));
        }
        try (FileChannel channel = FileChannel.open(file.path())) {
            for (int header = 0; header < HEADERS; header++) {
                if (version(channel, header).orElse(0) > version) {
                    throw OpeningFaults.fault("storage.damaged", file, "version " + version);
                }
            }
            return new UnfinishedWork(transactions, newer(channel, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int newer(FileChannel channel, long version) throws IOException {
        int newer = 0;
        for (long block = HEADERS; block < channel.size() / BLOCK; block++) {
            String beginning = beginning(channel, block);
            if (CHUNK.matcher(beginning).find() && version(beginning).orElse(0) > version) {
                newer++;
            }
        }
        return newer;
    }

    private static OptionalLong version(FileChannel channel, long block) throws IOException {
        return version(beginning(channel, block));
    }

    private static OptionalLong version(String beginning) {
        Matcher version = VERSION.matcher(beginning);
        return version.find() ? OptionalLong.of(Long.parseLong(version.group(1), 16)) : OptionalLong.empty();
    }

    /** The first line of a block. */
    private static String beginning(FileChannel channel, long block) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BEGINNING);
        channel.read(bytes, block * BLOCK);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
