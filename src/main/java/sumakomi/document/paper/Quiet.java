package sumakomi.document.paper;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.openhtmltopdf.util.XRLog;
import org.slf4j.LoggerFactory;

/**
 * Keeps what libraries tell of every document out of the log, and from the stream on which commands answer: how long each step
 * took, and that a table of the font is not read which only chooses variants of characters.
 */
final class Quiet {

    private Quiet() {}

    static void libraries() {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, java.util.logging.Level.WARNING));
        if (LoggerFactory.getLogger("org.apache.fontbox.ttf.CmapSubtable") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
    }
}
