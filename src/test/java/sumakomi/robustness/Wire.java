package sumakomi.robustness;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A connection for each request, so that every byte is ours. Only to this machine. */
final class Wire {

    private static final int MOST = 64 * 1024 * 1024;

    private final int port;
    private final int patienceMillis;

    /** @param patienceMillis how long an answer is waited for */
    Wire(int port, int patienceMillis) {
        this.port = port;
        this.patienceMillis = patienceMillis;
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    Reply send(byte[] request) {
        return send(request, false);
    }

    /** @param hangUp whether our side of the connection is closed behind the request */
    Reply send(byte[] request, boolean hangUp) {
        long start = System.nanoTime();
        Incoming incoming = new Incoming();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
            socket.setSoTimeout(patienceMillis);
            Thread reader = new Thread(() -> incoming.read(socket));
            reader.start();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                if (hangUp) {
                    socket.shutdownOutput();
                }
            } catch (IOException refusedMeanwhile) {
                // The server may answer and close before it has read everything; what it answered counts.
            }
            reader.join(2L * patienceMillis);
        } catch (SocketTimeoutException e) {
            incoming.timedOut = true;
        } catch (IOException e) {
            return incoming.reply(start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return incoming.reply(start);
    }

    /** An answer as far as it was read. */
    private static final class Incoming {

        private volatile int status;
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private volatile boolean whole;
        private volatile boolean timedOut;

        void read(Socket socket) {
            try (InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024)) {
                do {
                    head(in);
                } while (status == 100);
                body(in);
            } catch (SocketTimeoutException e) {
                timedOut = true;
            } catch (IOException | NumberFormatException e) {
                whole = false;
            }
        }

        private void head(InputStream in) throws IOException {
            String[] first = line(in).split(" ", 3);
            status = first.length > 1 ? Integer.parseInt(first[1]) : 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.merge(line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
                        (one, other) -> one + "\n" + other);
            }
        }

        private void body(InputStream in) throws IOException {
            if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
                for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                    body.write(in.readNBytes(size));
                    line(in);
                }
                whole = true;
            } else if (headers.containsKey("content-length")) {
                int length = Math.min(Integer.parseInt(headers.get("content-length")), MOST);
                body.write(in.readNBytes(length));
                whole = body.size() == length;
            } else {
                body.write(in.readNBytes(MOST));
                whole = true;
            }
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The connection ended within a line");
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        Reply reply(long start) {
            return new Reply(status, Map.copyOf(headers), body.toByteArray(), (System.nanoTime() - start) / 1_000_000, whole, timedOut);
        }
    }
}
