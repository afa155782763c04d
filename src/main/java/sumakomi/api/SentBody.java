package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** What a call sends. */
final class SentBody {

    private SentBody() {}

    /** The body, of one that is larger a byte more than it may have, so that however much is sent is never read. */
    static byte[] upTo(HttpServletRequest request, int most) throws IOException {
        return request.getInputStream().readNBytes(most + 1);
    }
}
