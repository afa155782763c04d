package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import sumakomi.document.OwnTemplates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.gate.OneAtATime;
import sumakomi.programme.Issues;
import sumakomi.programme.Issues.From;

/** Answers calls with documents, and notes which were handed out. */
@Component
record SentDocuments(Issues issues, OwnTemplates templates, OneAtATime work) {

    private static final Logger LOG = LoggerFactory.getLogger(SentDocuments.class);

    /** Somebody else who asks for the very same in the same moment notes it as well. */
    void note(From.Sent from, Issues.Handed handed) {
        try {
            issues.note(from, handed);
        } catch (DuplicateKeyException e) {
            LOG.debug("Noted by two at the same time", e);
        }
    }

    /** A document under its name; documents are written one at a time. */
    ResponseEntity<byte[]> file(PaperFormat format, String name, Supplier<byte[]> written) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build()
                        .toString())
                .body(work.now(written::get));
    }

    /** What the address asks for, else what the caller accepts. */
    static Locale language(HttpServletRequest request, Locale chosen) {
        return request.getParameter("lang") == null && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null ? request.getLocale()
                : chosen;
    }
}
