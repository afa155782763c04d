package sumakomi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.knowledge.FileSnapshot;

/** The rule files as the engine itself reads and compiles them, line {@code then} included. */
public final class RulesOfTheEngine {

    /** Without it the engine makes a class of every condition, which takes three times as long. */
    private static final String CLASSES_OF_CONDITIONS = "drools.externaliseCanonicalModelLambda";

    /** Compiled once for all tests. */
    private static final Supplier<RuleBase> PROJECT = SingletonSupplier.of(() -> {
        FileSnapshot directory = FileSnapshot.read(Path.of("rules"));
        return compiled(RuleFiles.read(directory), directory);
    });

    private RulesOfTheEngine() {}

    /** The project's own rules. */
    public static RuleBase ofTheProject() {
        return PROJECT.get();
    }

    /** The rules as read by us, in a rule base as compiled by the engine. */
    private static RuleBase compiled(Rules rules, FileSnapshot directory) {
        System.setProperty(CLASSES_OF_CONDITIONS, "false");
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        directory.only(path -> path.endsWith(RuleFiles.ENDING)).files().keySet()
                .forEach(file -> files.write("src/main/resources/rules/" + file, directory.text(file)));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Level.ERROR)).as("what the engine has against the rule files").isEmpty();
        return new RuleBase(rules, services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }
}
