package sumakomi.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request whose body is all there: its form, its parts and its stream are read from memory. */
final class ReadRequest extends HttpServletRequestWrapper {

    private byte[] body = new byte[0];
    private Map<String, String[]> form = Map.of();
    private List<Part> parts = List.of();

    ReadRequest(HttpServletRequest request) {
        super(request);
    }

    /** Takes the body over. */
    void take(byte[] whole, int mostFields) throws FormFields.Unreadable {
        body = whole;
        String type = Optional.ofNullable(getContentType()).orElse("").toLowerCase(java.util.Locale.ROOT);
        FormFields fields = new FormFields(mostFields);
        if (type.startsWith("application/x-www-form-urlencoded") && getMethod().equals("POST")) {
            fields.addEncoded(new String(body, StandardCharsets.ISO_8859_1), charset());
        } else if (type.startsWith("multipart/form-data")) {
            parts = UploadedParts.in(body, getContentType(), fields);
        }
        form = fields.asMap();
    }

    private Charset charset() {
        try {
            return Optional.ofNullable(getCharacterEncoding()).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The form fields of the body alone. */
    Map<String, String[]> form() {
        return form;
    }

    /** For all that follows this is the request itself: whoever looks at requests but not at their later parts must see it. */
    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stored(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        form.forEach((name, values) -> all.merge(name, values,
                (first, then) -> Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    private static final class Stored extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Stored(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already; nobody needs to wait for it");
        }
    }
}
