package sumakomi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes a file whole or not at all: next to its place first, then moved there. */
final class WholeFile {

    private WholeFile() {}

    static void write(Path file, byte[] bytes, String option, Locale locale, CommandLine command) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(command, locale.getLanguage().equals("en")
                    ? option + ": \"" + file + "\" cannot be written; name a file in an existing folder that you may write to."
                    : option + ": 「" + file + "」に書き込めません。書き込める既存のフォルダーのファイルを指定してください。");
        }
        Path draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
