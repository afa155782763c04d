package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.ControlFile;
import sumakomi.storage.DatabaseFile;

/** What a command says when the server it asks for a backup refuses. */
class RunningServerTests {

    @TempDir
    Path folder;

    @Test
    void theReasonIsToldInWordsInTheLanguageAskedFor() throws IOException {
        assertThat(refusal("{\"detail\":\"LANGUAGE: the disk is full.\",\"status\":507}", Locale.ENGLISH))
                .contains("refused", "en: the disk is full.").doesNotContain("{", "status");
        assertThat(refusal("{\"detail\":\"LANGUAGE：空きがありません。\"}", Locale.JAPANESE)).contains("断り", "ja：空きがありません。").doesNotContain("{");
    }

    @Test
    void whatIsNoProblemDocumentIsToldByItsCode() throws IOException {
        for (String body : new String[] {"", "<html>", "[1]", "{\"detail\": 5"}) {
            assertThat(refusal(body, Locale.ENGLISH)).contains("refused", "507").doesNotContain("html", "[");
        }
    }

    @Test
    void aSecretThatIsNotKnownIsToldWithWhatToDo() throws IOException {
        String control = folder.resolve("sumakomi.control").toString();
        for (String body : new String[] {"", "{\"detail\":\"Forbidden\",\"status\":403}"}) {
            assertThat(refusal(403, body, Locale.ENGLISH)).contains(control, "secret", "Start the server again")
                    .doesNotContain("reason", "その理由", "Forbidden");
            assertThat(refusal(403, body, Locale.JAPANESE)).contains(control, "秘密の文字列", "起動し直して")
                    .doesNotContain("reason", "その理由", "Forbidden");
        }
    }

    private String refusal(String body, Locale locale) throws IOException {
        return refusal(507, body, locale);
    }

    private String refusal(int status, String body, Locale locale) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.replace("LANGUAGE", exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            DatabaseFile database = new DatabaseFile(folder.resolve("sumakomi.mv.db"));
            ControlFile.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).write(database);
            FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> new RunningServer(database, locale).restore());
            return refused.told().get(0).located(locale);
        } finally {
            server.stop(0);
        }
    }
}
