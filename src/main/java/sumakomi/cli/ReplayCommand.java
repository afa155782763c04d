package sumakomi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.Replay;

/** {@code replay ADVICE.json}: computes an advice again and says what differs. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Computes an advice (as advise --format json wrote it) again; exits with 0 when it is identical and with 1 when it differs.")
final class ReplayCommand implements Callable<Integer>, Speaking {

    @Parameters(index = "0", paramLabel = "ADVICE.json", description = "The advice; - reads standard input.")
    private Path file;

    @Option(names = "--lang", defaultValue = "ja", description = "ja (default) or en.")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Locale locale() {
        return language.locale();
    }

    @Override
    public Integer call() throws IOException {
        byte[] bytes = InputFile.read(file, "ADVICE.json", locale(), spec.commandLine());
        Replay replay = Replay.of(MainJob.packed(), bytes);
        PrintWriter out = spec.commandLine().getOut();
        ResourceBundle words = ResourceBundle.getBundle("sumakomi.replay", locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        out.println(words.getString(replay.identical() ? "identical" : "differs"));
        if (!replay.identical()) {
            out.println(words.getString("knowledge." + replay.knowledgeChanged()));
            out.println(words.getString("rules." + replay.rulesChanged()));
            replay.rulesGone().forEach(rule -> out.println(say(words, "gone", rule)));
            replay.rulesNew().forEach(rule -> out.println(say(words, "new", rule)));
            replay.differences().forEach(found -> out.println(say(words, "difference", found.place(), found.then(), found.now())));
        }
        out.flush();
        return replay.identical() ? 0 : 1;
    }

    private static String say(ResourceBundle words, String key, Object... args) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(args);
    }
}
