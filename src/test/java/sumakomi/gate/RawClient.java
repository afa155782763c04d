package sumakomi.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Sends exactly the bytes it is given, which no proper client would. */
final class RawClient {

    static final String NEWLINE = "\r\n";
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    RawClient(int port) {
        this.port = port;
    }

    /** A connection that stays open. */
    Socket open(String bytes) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes back until the server closes. */
    static Answer read(Socket socket) {
        try (socket; ByteArrayOutputStream all = new ByteArrayOutputStream()) {
            socket.getInputStream().transferTo(all);
            return new Answer(all.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer send(String bytes) {
        return read(open(bytes));
    }

    /** A request with the headers given, on a connection that ends with it. */
    Answer request(String line, String... headers) {
        return send(line + " HTTP/1.1" + NEWLINE + String.join(NEWLINE, headers) + NEWLINE + "Connection: close" + NEWLINE + NEWLINE);
    }

    /** An answer as it came. */
    record Answer(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        String header(String name) {
            String head = text.substring(0, Math.max(0, text.indexOf(NEWLINE + NEWLINE)));
            Optional<String> line = Arrays.stream(head.split(NEWLINE))
                    .filter(one -> one.toLowerCase().startsWith(name.toLowerCase() + ": "))
                    .findFirst();
            return line.map(one -> one.substring(name.length() + 2)).orElse("");
        }
    }
}
