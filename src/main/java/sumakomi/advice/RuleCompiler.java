package sumakomi.advice;

import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.function.Predicate;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.rule.RuleContext;
import sumakomi.advice.Premise.Clause;
import sumakomi.questionnaire.Profile;

/**
 * Makes the engine's model of the rules. The engine can translate rule files into Java itself; that takes half a minute
 * and would run whatever a file says. Since every rule has the same form, the same model can be put together from the
 * premises alone, in a tenth of a second. A test holds the two together.
 */
final class RuleCompiler {

    private RuleCompiler() {}

    static Model model(RuleIndex index) {
        Global<Findings> findings = DSL.globalOf(Findings.class, "rules", "findings");
        ModelImpl model = new ModelImpl("rules").addGlobal(findings);
        index.statements().stream().map(statement -> ruleOf(statement, findings)).forEach(model::addRule);
        return model;
    }

    private static Rule ruleOf(RuleStatement statement, Global<Findings> findings) {
        Variable<Profile> profile = DSL.declarationOf(Profile.class);
        PatternDef<Profile> pattern = pattern(profile);
        Premise.read(statement.premise()).clauses().forEach(clause -> pattern.expr(clause.toString(), new Holds(clause)));
        Block2<Drools, Findings> record = (drools, found) -> found.record(((RuleContext) drools).getRule());
        return rule("rules", statement.name()).build(pattern, DSL.on(findings).execute(record));
    }

    /** A clause as the engine asks it; clauses that say the same are asked once for all rules. */
    private static final class Holds implements Predicate1<Profile>, HashedExpression {

        private final String hash;
        private final transient Predicate<Profile> predicate;

        Holds(Clause clause) {
            this.hash = clause.toString();
            this.predicate = Criteria.predicate(clause);
        }

        @Override
        public boolean test(Profile profile) {
            return predicate.test(profile);
        }

        @Override
        public String getExpressionHash() {
            return hash;
        }
    }
}
