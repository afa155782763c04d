package sumakomi.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A version made from content: the same files give the same version on every machine. */
public final class ContentHash {

    private static final int VERSION_BYTES = 6;

    private final MessageDigest digest;

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a file; the order of the calls matters. */
    public void add(String path, byte[] content) {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(content);
        digest.update((byte) 0);
    }

    /** The whole hash in hexadecimal digits; ends the adding, as {@link #version()} does. */
    public String whole() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first twelve hexadecimal digits of the hash. */
    public String version() {
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }
}
