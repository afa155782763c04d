package sumakomi.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Fault;
import sumakomi.questionnaire.Profile;

/**
 * Holds a rule file to the one form that every rule has. What passes says nothing but its premises and its metadata, so a
 * rule base can be made of it without running anything that stands in the file.
 */
final class RuleForm {

    private static final String THEN = "findings.record(drools.getRule());";
    private static final Pattern ONE = Pattern.compile("!?\\s*\\w+\\s*\\(\\s*\"[^\"]*\"\\s*(,\\s*(\"[^\"]*\"|\\d+)\\s*)*\\)");
    private static final Pattern CLAUSE = Pattern.compile(ONE + "(\\s*\\|\\|\\s*" + ONE + ")*");
    private static final Set<String> IMPORTS = Set.of(Findings.class.getName(), Profile.class.getName());
    /** How many options or parameters each condition takes, beside the question. */
    private static final Map<String, Set<Integer>> ARGUMENTS = Map.of("is", Set.of(1), "isOneOf", Set.of(2, 3, 4), "isNot", Set.of(1),
            "has", Set.of(1), "hasNot", Set.of(1), "ranksFirst", Set.of(1), "ranksWithin", Set.of(2), "atLeast", Set.of(1),
            "below", Set.of(1), "isOpen", Set.of(0));

    private final String file;
    private final List<Fault> faults;

    RuleForm(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** What stands outside the rules: package, imports, the one global, and nothing else. */
    void head(PackageDescr parsed) {
        String folder = file.contains("/") ? "." + file.substring(0, file.lastIndexOf('/')).replace('/', '.') : "";
        String expected = "rules" + folder;
        Set<String> imports = parsed.getImports().stream().map(ImportDescr::getTarget).collect(Collectors.toSet());
        boolean global = parsed.getGlobals().size() == 1 && global(parsed.getGlobals().get(0));
        boolean more = Stream.of(parsed.getFunctions(), parsed.getFunctionImports(), parsed.getAccumulateImports(), parsed.getAttributes(),
                parsed.getTypeDeclarations(), parsed.getEnumDeclarations(), parsed.getEntryPointDeclarations(),
                parsed.getWindowDeclarations()).anyMatch(list -> !list.isEmpty());
        if (!expected.equals(parsed.getName()) || !imports.equals(IMPORTS) || !global || more) {
            faults.add(Fault.of("rule.head", file, 1, expected));
        }
    }

    private static boolean global(GlobalDescr global) {
        return global.getType().equals(Findings.class.getSimpleName()) && global.getIdentifier().equals("findings");
    }

    void rule(RuleDescr rule) {
        if (!String.valueOf(rule.getConsequence()).replaceAll("\\s", "").equals(THEN) || !rule.getNamedConsequences().isEmpty()) {
            fault("rule.then", rule);
        }
        Stream.concat(rule.getAttributes().keySet().stream(), Stream.ofNullable(rule.getParentName()).map(parent -> "extends"))
                .forEach(attribute -> fault("rule.attribute", rule, attribute));
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (!rule.isRule() || patterns.size() != 1 || !plain(patterns.get(0))) {
            fault("rule.when", rule);
            return;
        }
        ((PatternDescr) patterns.get(0)).getDescrs().stream().map(ExprConstraintDescr.class::cast)
                .map(ExprConstraintDescr::getExpression).forEach(expression -> clause(expression, rule));
    }

    private static boolean plain(BaseDescr descr) {
        return descr instanceof PatternDescr pattern && pattern.getObjectType().equals(Profile.class.getSimpleName())
                && pattern.getIdentifier() == null && pattern.getSource() == null && pattern.getBehaviors().isEmpty()
                && pattern.getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private void clause(String expression, RuleDescr rule) {
        boolean readable = CLAUSE.matcher(expression.strip()).matches();
        if (!readable || Premise.read(expression).conditions().stream().anyMatch(RuleForm::unknown)) {
            fault("rule.condition", rule, expression.strip());
        }
    }

    private static boolean unknown(Condition condition) {
        boolean places = condition.method().equals("ranksWithin") && !condition.arguments().stream().skip(1).allMatch(place -> place.matches("\\d{1,2}"));
        return places || !ARGUMENTS.getOrDefault(condition.method(), Set.of()).contains(condition.arguments().size());
    }

    private void fault(String key, RuleDescr rule, Object... args) {
        faults.add(Fault.of(key, file + " \"" + rule.getName() + "\"", rule.getLine(), args));
    }
}
