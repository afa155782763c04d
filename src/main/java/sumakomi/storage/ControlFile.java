package sumakomi.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How the commands of the owner reach the running server: its address and a secret, in a file beside the database that only the
 * owner can read. A web page or another user of the machine does not know the secret.
 */
public record ControlFile(URI server, String secret) {

    private static final int SECRET_BYTES = 32;

    /** A server's address with a new secret. */
    public static ControlFile of(URI server) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new ControlFile(server, HexFormat.of().formatHex(secret));
    }

    /** What the last server on this database wrote; it may have ended since. */
    public static Optional<ControlFile> read(DatabaseFile database) throws IOException {
        try {
            List<String> lines = Files.readAllLines(path(database));
            return lines.size() == 2 ? Optional.of(new ControlFile(URI.create(lines.get(0)), lines.get(1))) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    public void write(DatabaseFile database) throws IOException {
        Files.writeString(OwnerOnly.newFile(path(database)), server + "\n" + secret + "\n");
    }

    public static void delete(DatabaseFile database) throws IOException {
        Files.deleteIfExists(path(database));
    }

    /** Compares in a time that does not tell how much of it is right. */
    public boolean knows(String told) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it lies. */
    public static Path path(DatabaseFile database) {
        return database.beside("control");
    }
}
