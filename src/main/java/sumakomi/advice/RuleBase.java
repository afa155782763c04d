package sumakomi.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import sumakomi.questionnaire.Profile;

/** The compiled rules with the index of their statements. Safe for several threads at once. */
public final class RuleBase {

    private static final String MODELS = "META-INF/kie/sumakomi/sumakomi/drools-model";
    private static final String HEADER = "Drools-Model-Version:";

    private final RuleIndex index;
    private final Map<String, Integer> positions = new HashMap<>();
    private final KieBase rules;
    private final KieSessionConfiguration oneShot;

    private RuleBase(RuleIndex index, KieBase rules) {
        this.index = index;
        this.rules = rules;
        this.oneShot = oneShot();
        index.statements().forEach(statement -> positions.put(statement.name(), positions.size()));
    }

    /**
     * The rules as the build compiled them. Their model classes are loaded directly: the usual way, through the class
     * path's container, does not find them inside the executable jar.
     */
    public static RuleBase packed() {
        List<Model> models = modelClasses().stream().map(RuleBase::instance).toList();
        return new RuleBase(RuleIndex.packed(), KieBaseBuilder.createKieBaseFromModel(models));
    }

    /** Rules that were read while the application runs; they must have passed their checks. */
    public static RuleBase of(RuleIndex index) {
        return new RuleBase(index, KieBaseBuilder.createKieBaseFromModel(RuleCompiler.model(index)));
    }

    public RuleIndex index() {
        return index;
    }

    /** The rules that fire on a profile, in the order of the index. */
    public List<RuleStatement> fire(Profile profile) {
        return firing(profile).stream().mapToObj(index.statements()::get).toList();
    }

    /** Positions in the index of the rules that fire on a profile. */
    BitSet firing(Profile profile) {
        Findings findings = new Findings(positions);
        KieSession session = rules.newKieSession(oneShot, null);
        try {
            session.setGlobal("findings", findings);
            session.insert(profile);
            session.fireAllRules(positions.size());
        } finally {
            session.dispose();
        }
        return findings.fired();
    }

    /**
     * A session serves one profile on one thread and is thrown away. Since no rule sees what another found, the engine
     * need neither order the rules that match nor keep what they matched.
     */
    private static KieSessionConfiguration oneShot() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
        return configuration;
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
