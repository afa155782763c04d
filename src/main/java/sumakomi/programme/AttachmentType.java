package sumakomi.programme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files that may be attached: papers, tables, pictures and plain text, none that a machine would run. */
enum AttachmentType {
    PDF("application/pdf", AttachmentType::isPdf, "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", AttachmentType::isOffice, "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AttachmentType::isOffice, "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", AttachmentType::isOffice, "pptx"),
    PNG("image/png", bytes -> begins(bytes, "\u0089PNG"), "png"),
    JPEG("image/jpeg", bytes -> begins(bytes, "\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
    TEXT("text/plain", AttachmentType::isText, "txt"),
    TABLE("text/csv", AttachmentType::isText, "csv");

    /** What an office file holds when it carries a program. Names within the archive stand in it as they are. */
    private static final List<String> PROGRAMS = List.of("vbaProject", "activeX", "oleObject", "vbaData");
    private static final List<Charset> TEXTS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

    private final String mediaType;
    private final Predicate<byte[]> holds;
    private final List<String> endings;

    AttachmentType(String mediaType, Predicate<byte[]> holds, String... endings) {
        this.mediaType = mediaType;
        this.holds = holds;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type that the name says; none for one that is not taken. */
    static Optional<AttachmentType> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> name.contains(".") && type.endings.contains(ending)).findFirst();
    }

    /** All endings that are taken, for a reader. */
    static String endings() {
        return Stream.of(values()).flatMap(type -> type.endings.stream()).collect(Collectors.joining(", "));
    }

    /** Whether a file is what its name says, and carries no program. */
    boolean holds(byte[] bytes) {
        return holds.test(bytes);
    }

    private static boolean isPdf(byte[] bytes) {
        return begins(bytes, "%PDF-");
    }

    private static boolean isOffice(byte[] bytes) {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        return names.startsWith("PK") && names.contains("[Content_Types].xml") && PROGRAMS.stream().noneMatch(names::contains);
    }

    private static boolean isText(byte[] bytes) {
        return !new String(bytes, StandardCharsets.ISO_8859_1).contains("\0") && TEXTS.stream().anyMatch(charset -> reads(bytes, charset));
    }

    private static boolean reads(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, String signature) {
        byte[] first = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= first.length && ByteBuffer.wrap(bytes, 0, first.length).equals(ByteBuffer.wrap(first));
    }
}
