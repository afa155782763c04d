package sumakomi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice, as a reader's program: it opens a file and saves it in another format. */
public final class Office {

    /** Makes the program work out every formula when it opens a file, whatever values the file brings. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;
    private static final int PATIENCE_MINUTES = 5;

    private Office() {}

    /** The file as the program saves it, in a folder of its own. */
    public static Path saved(Path file, String format, Path folder) throws IOException, InterruptedException {
        return saved(List.of(file), format, folder).get(0);
    }

    /** Several files as the program saves them, one after the other, in a folder of its own. */
    public static List<Path> saved(List<Path> files, String format, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--convert-to",
                format, "--outdir", out.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue()).isZero();
        return files.stream().map(file -> out.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + format))).toList();
    }
}
