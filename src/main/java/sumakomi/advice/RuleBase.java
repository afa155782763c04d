package sumakomi.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import sumakomi.questionnaire.Profile;

/** The compiled rules with the index of their statements. Safe for several threads at once. */
public final class RuleBase {

    private static final String MODELS = "META-INF/kie/sumakomi/sumakomi/drools-model";
    private static final String HEADER = "Drools-Model-Version:";

    private final RuleIndex index;
    private final Map<String, RuleStatement> byName;
    private final KieBase rules;

    private RuleBase(RuleIndex index, KieBase rules) {
        this.index = index;
        this.byName = index.byName();
        this.rules = rules;
    }

    /**
     * The rules as the build compiled them. Their model classes are loaded directly: the usual way, through the class
     * path's container, does not find them inside the executable jar.
     */
    public static RuleBase packed() {
        List<Model> models = modelClasses().stream().map(RuleBase::instance).toList();
        return new RuleBase(RuleIndex.packed(), KieBaseBuilder.createKieBaseFromModel(models));
    }

    public RuleIndex index() {
        return index;
    }

    /** The rules that fire on a profile, in the order of the index. */
    public List<RuleStatement> fire(Profile profile) {
        Findings findings = new Findings(byName);
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.insert(profile);
            session.fireAllRules(index.statements().size());
        } finally {
            session.dispose();
        }
        return findings.fired().stream()
                .sorted(Comparator.comparing(RuleStatement::file).thenComparingInt(RuleStatement::line)).toList();
    }

    private static List<String> modelClasses() {
        InputStream in = RuleBase.class.getClassLoader().getResourceAsStream(MODELS);
        if (in == null) {
            throw new IllegalStateException("No compiled rules on the class path (" + MODELS + "): build the project first");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith(HEADER) && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model instance(String className) {
        try {
            return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules are damaged: " + className, e);
        }
    }
}
