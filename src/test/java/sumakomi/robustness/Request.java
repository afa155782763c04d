package sumakomi.robustness;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is written to the socket. It may break every rule, so no client library would send it.
 *
 * @param target as it stands in the request line
 * @param headers without {@code Host}, {@code Connection} and {@code Content-Length}, which are added unless given
 */
record Request(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final String BOUNDARY = "----robustness";

    static Request get(String target) {
        return new Request("GET", target, List.of(), new byte[0]);
    }

    static Request of(String method, String target, String type, byte[] body) {
        return new Request(method, target, List.of(Map.entry("Content-Type", type)), body);
    }

    static Request form(String target, List<Map.Entry<String, String>> fields) {
        String body = fields.stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return of("POST", target, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
    }

    static Request upload(String target, List<Map.Entry<String, String>> fields, String file, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes(part("name=\"" + field.getKey() + "\"", utf8(field.getValue()))));
        body.writeBytes(part("name=\"file\"; filename=\"" + file + "\"", content));
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return of("POST", target, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(utf8("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        part.writeBytes(content);
        part.writeBytes(utf8("\r\n"));
        return part.toByteArray();
    }

    Request with(String header, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Request(method, target, more, body);
    }

    boolean has(String header) {
        return headers.stream().anyMatch(one -> one.getKey().equalsIgnoreCase(header));
    }

    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        if (!has("Connection")) {
            head.append("Connection: close\r\n");
        }
        if (!has("Content-Length") && !has("Transfer-Encoding") && (body.length > 0 || method.equals("POST") || method.equals("PUT"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headers.forEach(header -> head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(head.append("\r\n").toString()));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + (target.length() > 160 ? target.substring(0, 160) + "…" : target);
    }
}
