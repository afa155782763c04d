package sumakomi.knowledge;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Text from the bytes of a file: UTF-8, with or without a byte-order mark. Any other encoding is refused by its name. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Map<String, Charset> JAPANESE = Map.of("Shift_JIS (CP932)", Charset.forName("windows-31j"), "EUC-JP",
            Charset.forName("EUC-JP"));

    private Utf8() {}

    /** @throws FaultyInput with what the file is if it is no text; or with the encoding and the line where it stops being UTF-8 */
    public static String decode(byte[] bytes) {
        FileKind kind = FileKind.of(bytes);
        if (!kind.isText()) {
            throw new FaultyInput(Fault.of("input.no-text", "", 0, kind.named()));
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        boolean sound = !StandardCharsets.UTF_8.newDecoder().decode(read, text, true).isError();
        Optional<String> other = sixteenBits(bytes).or(() -> sound ? escapes(bytes) : japanese(bytes));
        if (sound && other.isEmpty()) {
            String decoded = text.flip().toString();
            return !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
        }
        int line = 1
                + (int) new String(bytes, 0, read.position(), StandardCharsets.ISO_8859_1).chars().filter(letter -> letter == '\n').count();
        throw new FaultyInput(other.map(name -> Fault.of("input.encoding-named", "", sound ? 1 : line, name))
                .orElseGet(() -> Fault.of("input.encoding", "", line)));
    }

    /** UTF-16 shows itself by its own mark, or by the zeros between plain letters. */
    private static Optional<String> sixteenBits(byte[] bytes) {
        boolean mark = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
        boolean zeros = bytes.length > 3 && (bytes[0] == 0 ^ bytes[1] == 0) && (bytes[2] == 0 ^ bytes[3] == 0);
        return mark || zeros ? Optional.of("UTF-16") : Optional.empty();
    }

    /** The mail encoding of Japanese consists of plain letters after an escape sign, so it passes as UTF-8. */
    private static Optional<String> escapes(byte[] bytes) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        return letters.contains("\u001B$B") || letters.contains("\u001B$@") ? Optional.of("ISO-2022-JP (JIS)") : Optional.empty();
    }

    /** Bytes of one Japanese encoding often can be read in the other, but then as rows of half-width katakana. */
    private static Optional<String> japanese(byte[] bytes) {
        return JAPANESE.entrySet().stream().filter(charset -> halfWidth(bytes, charset.getValue()) < Long.MAX_VALUE)
                .min(Comparator.comparingLong(charset -> halfWidth(bytes, charset.getValue()))).map(Map.Entry::getKey);
    }

    private static long halfWidth(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().filter(letter -> letter >= '\uFF61' && letter <= '\uFF9F')
                    .count();
        } catch (CharacterCodingException e) {
            return Long.MAX_VALUE;
        }
    }
}
