package sumakomi.rules;

import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;

import org.drools.model.RuleItemBuilder;
import org.drools.model.functions.Block2;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;

/**
 * Makes the engine's model of the rules. The engine can translate rule files into Java itself; that takes half a minute
 * and would run whatever a file says. Since every rule has the same form, the same model can be put together from its
 * conditions alone. A test holds the two together.
 */
final class RuleModel {

    /** The name under which rules know what they report to. */
    static final String FINDINGS = "findings";

    private static final String PACKAGE = "rules";
    private static final Global<Findings> GLOBAL = DSL.globalOf(Findings.class, PACKAGE, FINDINGS);
    private static final Block2<Drools, Findings> RECORD = (drools, findings) -> findings.record(drools);

    private RuleModel() {}

    static Model of(Rules rules) {
        ModelImpl model = new ModelImpl(PACKAGE).addGlobal(GLOBAL);
        rules.all().stream().map(RuleModel::rule).forEach(model::addRule);
        return model;
    }

    /** One pattern for all that a rule asks of the answers, one for each concept and each archetype; broadest first, to be shared. */
    private static org.drools.model.Rule rule(Rule rule) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        rule.recommended().forEach(archetype -> items.add(named(Recommended.class, Recommended::archetype, archetype)));
        rule.concepts().forEach(concept -> items.add(named(Concept.class, Concept::name, concept)));
        List<Condition> onAnswers = rule.when().conditions().stream()
                .filter(clause -> clause.parts(Answers.Asked.class).findAny().isPresent()).toList();
        if (!onAnswers.isEmpty()) {
            PatternDef<Answers> pattern = pattern(DSL.declarationOf(Answers.class));
            onAnswers.forEach(clause -> pattern.expr(clause.toString(), new Holds<>(clause.toString(),
                    answers -> clause.holds(new Known(answers, Map.of(), Set.of())))));
            items.add(pattern);
        }
        items.add(DSL.on(GLOBAL).execute(RECORD));
        return PatternDSL.rule(PACKAGE, rule.name()).build(items.toArray(RuleItemBuilder[]::new));
    }

    /** A fact by its name, found in an index. */
    private static <F> PatternDef<F> named(Class<F> fact, Function<F, String> name, String wanted) {
        return pattern(DSL.declarationOf(fact)).expr(wanted, new Holds<>(wanted, (F found) -> name.apply(found).equals(wanted)),
                alphaIndexedBy(String.class, ConstraintType.EQUAL, 0, name::apply, wanted));
    }

    /** A condition as the engine asks it; conditions that say the same are asked once for all rules. */
    private static final class Holds<F> implements Predicate1<F>, HashedExpression {

        private final String hash;
        private final transient Predicate<F> predicate;

        Holds(String hash, Predicate<F> predicate) {
            this.hash = hash;
            this.predicate = predicate;
        }

        @Override
        public boolean test(F fact) {
            return predicate.test(fact);
        }

        @Override
        public String getExpressionHash() {
            return hash;
        }
    }
}
