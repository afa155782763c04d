package sumakomi.robustness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A class path of jars alone, since Java archives no classes of folders; without JAXB, which a checker of PDF brings to the tests and with
 * which Java 17 crashes as it archives.
 */
final class Jars {

    private static final String LEFT_OUT = "jakarta.xml.bind";

    private Jars() {}

    static String of(String classPath, Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator)) {
            Path path = Path.of(part).toAbsolutePath();
            if (path.getFileName().toString().contains(LEFT_OUT)) {
                continue;
            }
            jars.add(Files.isDirectory(path) ? jar(path, folder.resolve(jars.size() + ".jar")).toString() : path.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        int exit = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--no-compress", "--file",
                jar.toString(), "-C", classes.toString(), ".");
        if (exit != 0) {
            throw new IOException("No jar of " + classes);
        }
        return jar;
    }
}
