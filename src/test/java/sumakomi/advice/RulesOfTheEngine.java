package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.runtime.KieSession;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.questionnaire.Profile;

/** The rule files as the engine itself reads, compiles and fires them: in a session, with an agenda, line {@code then} included. */
final class RulesOfTheEngine {

    /** Without it the engine makes a class of every condition, which takes three times as long. */
    private static final String CLASSES_OF_CONDITIONS = "drools.externaliseCanonicalModelLambda";

    private final RuleIndex index;
    private final Map<String, Integer> positions = new HashMap<>();
    private final KieBase rules;

    RulesOfTheEngine(RuleIndex index, FileSnapshot directory) {
        this.index = index;
        index.statements().forEach(statement -> positions.put(statement.name(), positions.size()));
        System.setProperty(CLASSES_OF_CONDITIONS, "false");
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        directory.only(path -> path.endsWith(".drl")).files().keySet()
                .forEach(file -> files.write("src/main/resources/rules/" + file, directory.text(file)));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Level.ERROR)).as("what the engine has against the rule files").isEmpty();
        rules = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    List<RuleStatement> fire(Profile profile) {
        Findings findings = new Findings(positions);
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.insert(profile);
            session.fireAllRules(positions.size());
        } finally {
            session.dispose();
        }
        return findings.fired().stream().mapToObj(index.statements()::get).toList();
    }
}
