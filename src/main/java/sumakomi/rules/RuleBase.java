package sumakomi.rules;

import java.util.HashMap;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import sumakomi.questionnaire.Profile;

/** The rules made ready for the engine. Safe for several threads at once. */
public final class RuleBase {

    private final Rules rules;
    private final KieBase kieBase;
    private final Map<String, Integer> positions = new HashMap<>();

    public RuleBase(Rules rules) {
        this(rules, KieBaseBuilder.createKieBaseFromModel(RuleModel.of(rules)));
    }

    /** @param kieBase the same rules, as the engine has them */
    RuleBase(Rules rules, KieBase kieBase) {
        this.rules = rules;
        this.kieBase = kieBase;
        rules.all().forEach(rule -> positions.put(rule.name(), positions.size()));
    }

    /** The rules that the build checked and packed. */
    public static RuleBase packed() {
        return new RuleBase(Rules.packed());
    }

    public Rules rules() {
        return rules;
    }

    /** Begins to reason about a municipality. */
    public Reasoning about(Profile profile) {
        return new Reasoning(kieBase.newKieSession(), new Findings(rules.all(), positions), new Answers(profile), rules.all().size());
    }
}
