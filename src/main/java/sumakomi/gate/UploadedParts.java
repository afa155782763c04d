package sumakomi.gate;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;

/** The parts of a form with a file, read with what the server has for it. Nothing is written to disk. */
final class UploadedParts {

    /** A browser sends each field of a form as a part, the empty ones too; the greatest form has 300. */
    private static final int MOST_PARTS = 1000;
    private static final File NOWHERE = new File(System.getProperty("java.io.tmpdir"));

    private UploadedParts() {}

    /** @param fields takes the parts that are no files */
    static List<Part> in(byte[] body, String contentType, FormFields fields) throws FormFields.Unreadable {
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(new DiskFileItemFactory(Integer.MAX_VALUE, NOWHERE));
        upload.setFileCountMax(MOST_PARTS);
        List<Part> parts = new ArrayList<>();
        try {
            for (FileItem item : upload.parseRequest(new InMemory(body, contentType))) {
                parts.add(new ApplicationPart(item, NOWHERE));
                if (item.isFormField()) {
                    fields.add(item.getFieldName(), item.getString(StandardCharsets.UTF_8.name()));
                }
            }
        } catch (IOException | InvalidFileNameException e) {
            throw new FormFields.Unreadable(Refusal.of(400, "form-broken"));
        }
        return List.copyOf(parts);
    }

    private record InMemory(byte[] body, String contentType) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public long contentLength() {
            return body.length;
        }
    }
}
