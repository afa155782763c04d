package sumakomi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import sumakomi.knowledge.Fault;

/**
 * Holds a rule file to the one form that every rule has. What passes says nothing but its conditions and its metadata, so a
 * rule base can be made of it without running anything that stands in the file.
 */
final class RuleForm {

    static final String ANSWERS = "Answers";
    static final String CONCEPT = "Concept";
    static final String RECOMMENDED = "Recommended";

    private static final String THEN = "findings.record(drools);";
    private static final String PACKAGE = RuleForm.class.getPackageName() + ".";
    private static final Set<String> FACTS = Set.of(ANSWERS, CONCEPT, RECOMMENDED);

    private final String file;
    private final List<Fault> faults;

    RuleForm(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The level in whose folder the file stands; absent, with a fault, when it stands elsewhere. */
    Optional<Level> level() {
        Optional<Level> level = Stream.of(Level.values())
                .filter(candidate -> file.startsWith(candidate.folder() + "/") && file.lastIndexOf('/') == candidate.folder().length())
                .findFirst();
        if (level.isEmpty()) {
            faults.add(Fault.of("rule.place", file, 0));
        }
        return level;
    }

    /** What stands outside the rules: package, imports of what the rules ask, the one global, and nothing else. */
    void head(PackageDescr parsed, Level level) {
        Set<String> imports = parsed.getImports().stream().map(ImportDescr::getTarget).collect(Collectors.toSet());
        Set<String> needed = parsed.getRules().stream().flatMap(rule -> rule.getLhs().getDescrs().stream())
                .filter(PatternDescr.class::isInstance).map(pattern -> ((PatternDescr) pattern).getObjectType())
                .filter(FACTS::contains).map(PACKAGE::concat).collect(Collectors.toSet());
        needed.add(Findings.class.getName());
        boolean global = parsed.getGlobals().size() == 1 && global(parsed.getGlobals().get(0));
        boolean more = Stream.of(parsed.getFunctions(), parsed.getFunctionImports(), parsed.getAccumulateImports(), parsed.getAttributes(),
                parsed.getTypeDeclarations(), parsed.getEnumDeclarations(), parsed.getEntryPointDeclarations(),
                parsed.getWindowDeclarations()).anyMatch(list -> !list.isEmpty());
        String expected = "rules." + level.folder();
        if (!expected.equals(parsed.getName()) || !imports.equals(needed) || !global || more) {
            faults.add(Fault.of("rule.head", file, 1, expected, needed.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static boolean global(GlobalDescr global) {
        return global.getType().equals(Findings.class.getSimpleName()) && global.getIdentifier().equals(RuleModel.FINDINGS);
    }

    /** All that must hold, in the order of the patterns. */
    Condition.AllOf conditions(RuleDescr rule, Level level) {
        String then = String.valueOf(rule.getConsequence()).chars().filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString).collect(Collectors.joining());
        if (!then.equals(THEN) || !rule.getNamedConsequences().isEmpty()) {
            fault("rule.then", rule);
        }
        Stream.concat(rule.getAttributes().keySet().stream(), Stream.ofNullable(rule.getParentName()).map(parent -> "extends"))
                .forEach(attribute -> fault("rule.attribute", rule, attribute));
        List<Condition> clauses = new ArrayList<>();
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (!rule.isRule() || patterns.isEmpty() || !patterns.stream().allMatch(pattern -> plain(pattern, level))) {
            fault("rule.when", rule);
        } else {
            patterns.forEach(pattern -> clauses(rule, (PatternDescr) pattern, clauses));
        }
        return new Condition.AllOf(clauses);
    }

    private static boolean plain(BaseDescr descr, Level level) {
        return descr instanceof PatternDescr pattern && FACTS.contains(pattern.getObjectType())
                && (level == Level.ELABORATION || !pattern.getObjectType().equals(RECOMMENDED))
                && pattern.getIdentifier() == null && pattern.getSource() == null && pattern.getBehaviors().isEmpty()
                && !pattern.getDescrs().isEmpty() && pattern.getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private void clauses(RuleDescr rule, PatternDescr pattern, List<Condition> clauses) {
        for (BaseDescr descr : pattern.getDescrs()) {
            String constraint = ((ExprConstraintDescr) descr).getExpression().strip();
            ConditionReader.read(pattern, constraint).ifPresentOrElse(clauses::add,
                    () -> fault(constraint.contains("&&") ? "rule.and" : "rule.condition", rule, constraint, Answers.Asking.all()));
        }
    }

    private void fault(String key, RuleDescr rule, Object... args) {
        faults.add(Fault.of(key, file + " \"" + rule.getName() + "\"", rule.getLine(), args));
    }
}
