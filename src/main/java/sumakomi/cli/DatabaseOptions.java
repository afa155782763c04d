package sumakomi.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.storage.DatabaseFile;
import sumakomi.storage.DatabaseSettings;

/** What backup and restore have in common: the database of the application's settings, and how they speak of it. */
final class DatabaseOptions {

    private final DatabaseSettings settings = DatabaseSettings.of(System.getenv());

    @Mixin
    private Language language = new Language();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    DatabaseSettings settings() {
        return settings;
    }

    /** @throws FaultyInput if the settings name no file */
    DatabaseFile file() {
        return settings.file().orElseThrow(() -> new FaultyInput(Fault.of("storage.no-file", "", 0)));
    }

    RunningServer server() {
        return new RunningServer(file(), language.locale());
    }

    void say(String key, Object... args) {
        command.commandLine().getOut().println(Phrases.of("backup", language.locale()).say(key, args));
    }

    static FaultyInput unwritten(Path file, Exception why) {
        return new FaultyInput(Fault.of("storage.unwritten", "", 0, file.toString(), String.valueOf(why.getMessage())));
    }
}
