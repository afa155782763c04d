package sumakomi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

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
        return Optional.of(file.getInputStream().readNBytes(most + 1));
    }

    /** What a file holds, or else the document that travels with the page; empty where the form was filled in. */
    public static Optional<byte[]> orDocument(@Nullable MultipartFile file, int most, String document) throws IOException {
        Optional<byte[]> chosen = bytes(file, most);
        return chosen.isPresent() || document.isEmpty() ? chosen : Optional.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
