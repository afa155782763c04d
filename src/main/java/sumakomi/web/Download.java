package sumakomi.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that a browser stores as a file. */
public final class Download {

    private Download() {}

    /** A file of this application, under a name of plain letters that begins with its own. */
    public static <T> ResponseEntity<T> own(String name, String type, T content) {
        return as(ContentDisposition.attachment().filename("sumakomi-" + name).build(), type, content);
    }

    /** A file under a name in any script. */
    public static <T> ResponseEntity<T> named(String name, String type, T content) {
        return as(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build(), type, content);
    }

    private static <T> ResponseEntity<T> as(ContentDisposition disposition, String type, T content) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, type).body(content);
    }
}
