package sumakomi.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.ControlFile;
import sumakomi.storage.DatabaseFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The server that runs on the same database, asked by a command of its owner. */
final class RunningServer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final DatabaseFile database;
    private final Locale locale;

    /** @param locale in which it gives its reasons */
    RunningServer(DatabaseFile database, Locale locale) {
        this.database = database;
        this.locale = locale;
    }

    /**
     * Lets it write a backup.
     *
     * @return whether there is such a server
     */
    boolean backup(Path archive) throws IOException, InterruptedException {
        return asked("/api/v1/backup", answer -> answer.statusCode() == OK
                ? BodySubscribers.mapping(BodySubscribers.ofFile(archive, StandardOpenOption.WRITE), Path::toString)
                : BodySubscribers.ofString(StandardCharsets.UTF_8));
    }

    /**
     * Lets it take up the database that is laid ready.
     *
     * @return whether there is such a server
     */
    boolean restore() throws IOException, InterruptedException {
        return asked("/api/v1/restore", BodyHandlers.ofString());
    }

    private boolean asked(String path, BodyHandler<String> body) throws IOException, InterruptedException {
        Optional<ControlFile> control = ControlFile.read(database);
        if (control.isEmpty()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(control.get().server().resolve(path))
                .header("Authorization", "Bearer " + control.get().secret()).header("Accept-Language", locale.toLanguageTag())
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build().send(request, body);
        } catch (ConnectException e) {
            return false;
        }
        if (answer.statusCode() == FORBIDDEN) {
            throw new FaultyInput(Fault.of("storage.forbidden", "", 0, control.get().server().toString(),
                    ControlFile.path(database).toString()));
        }
        if (answer.statusCode() / 100 != 2) {
            throw new FaultyInput(Fault.of("storage.refused", "", 0, control.get().server().toString(), reason(answer)));
        }
        return true;
    }

    /** The reason in the problem document, else the bare code of the answer. */
    private static String reason(HttpResponse<String> answer) {
        String detail;
        try {
            detail = JsonMapper.shared().readTree(Optional.ofNullable(answer.body()).orElse("")).path("detail").asString("");
        } catch (JacksonException e) {
            detail = "";
        }
        return detail.isBlank() ? Integer.toString(answer.statusCode()) : detail;
    }
}
