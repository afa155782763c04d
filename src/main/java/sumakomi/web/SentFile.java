package sumakomi.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import sumakomi.document.paper.ExcelReader;

/** A file that a form may send. */
public final class SentFile {

    private SentFile() {}

    /**
     * What a file holds, one byte more than it may have at the most; empty where none was chosen. A file that was chosen and holds
     * nothing is there, lest the form is taken in its place without a word.
     */
    public static Optional<byte[]> bytes(@Nullable MultipartFile file, int most) throws IOException {
        if (file == null || Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty() && file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(upTo(file, most));
    }

    /** What a file holds, of one that is larger a byte more than it may have, so that however much is sent is never read. */
    public static byte[] upTo(MultipartFile file, int most) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(most + 1);
        }
    }

    /** @throws sumakomi.knowledge.FaultyInput as {@link ExcelReader#asNamed} */
    public static byte[] asNamed(MultipartFile file, byte[] sent) {
        return ExcelReader.asNamed(name(file), sent);
    }

    /** By which a file was sent; some browsers tell its folder too. */
    public static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What a file holds, or else the document that travels with the page; empty where the form was filled in. */
    public static Optional<byte[]> orDocument(@Nullable MultipartFile file, int most, String document) throws IOException {
        Optional<byte[]> chosen = bytes(file, most);
        return chosen.isPresent() || document.isEmpty() ? chosen : Optional.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
