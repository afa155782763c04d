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
import java.util.Optional;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.storage.ControlFile;
import sumakomi.storage.DatabaseFile;

/** The server that runs on the same database, asked by a command of its owner. */
final class RunningServer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final DatabaseFile database;

    RunningServer(DatabaseFile database) {
        this.database = database;
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
                .header("Authorization", "Bearer " + control.get().secret()).POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build().send(request, body);
        } catch (ConnectException e) {
            return false;
        }
        if (answer.statusCode() / 100 != 2) {
            throw new FaultyInput(Fault.of("storage.refused", "", 0, control.get().server().toString(), reason(answer)));
        }
        return true;
    }

    private static String reason(HttpResponse<String> answer) {
        String text = Optional.ofNullable(answer.body()).orElse("").replaceAll("\\s+", " ");
        return answer.statusCode() == FORBIDDEN ? Integer.toString(FORBIDDEN) : answer.statusCode() + " " + text;
    }
}
