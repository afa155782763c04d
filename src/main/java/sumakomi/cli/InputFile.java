package sumakomi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import sumakomi.knowledge.StrictYaml;

/** Reads a file that a command was given, or standard input. */
final class InputFile {

    private InputFile() {}

    /** Reads one byte more than is allowed at the most, so that a huge input is refused without being read. */
    static byte[] read(Path file, String parameter, Locale locale, CommandLine command) throws IOException {
        if (file.toString().equals("-")) {
            return System.in.readNBytes(StrictYaml.MAX_BYTES + 1);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(command, locale.getLanguage().equals("en")
                    ? parameter + ": there is no readable file \"" + file + "\"."
                    : parameter + ": 読み取れるファイル「" + file + "」がありません。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(StrictYaml.MAX_BYTES + 1);
        }
    }
}
