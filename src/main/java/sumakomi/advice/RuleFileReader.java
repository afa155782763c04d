package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;

/** Reads a DRL file into the statements of its rules; what a rule lacks becomes a fault. */
final class RuleFileReader {

    private final String file;
    private final List<Fault> faults;
    private final RuleForm form;

    RuleFileReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
        this.form = new RuleForm(file, faults);
    }

    List<RuleStatement> read(String drl) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, drl);
            parser.getErrors().forEach(error ->
                    faults.add(Fault.of("rule.syntax", file, error.getLines().length > 0 ? error.getLines()[0] : 0, error.getMessage())));
            if (parsed == null || parser.hasErrors()) {
                return List.of();
            }
            form.head(parsed);
            return parsed.getRules().stream().flatMap(rule -> statement(rule).stream()).toList();
        } catch (DroolsParserException e) {
            faults.add(Fault.of("rule.syntax", file, 0, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private Optional<RuleStatement> statement(RuleDescr rule) {
        int before = faults.size();
        form.rule(rule);
        String id = required(rule, "id");
        Optional<Effect> effect = constant(rule, "effect", Effect.values());
        Optional<Basis> basis = constant(rule, "basis", Basis.values());
        Optional<Citation> source = source(rule);
        String about = required(rule, "about");
        String because = required(rule, "because");
        Optional<String> strength = annotation(rule, "strength");
        if (effect.isPresent() && effect.get().weighs() != strength.isPresent()) {
            metadata(rule, "strength", strength.orElse(""));
        }
        String premise = premise(rule);
        List<String> questions = questions(premise);
        if (questions.isEmpty()) {
            faults.add(Fault.of("rule.no-question", file + " " + id, rule.getLine()));
        }
        if (premise.contains("&&")) {
            faults.add(Fault.of("rule.and", file + " " + id, rule.getLine()));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new RuleStatement(id, rule.getName(), effect.orElseThrow(), about, strength,
                annotation(rule, "value"), source.orElseThrow(), basis.orElseThrow(), because, questions, premise, file,
                rule.getLine()));
    }

    private static String premise(RuleDescr rule) {
        List<String> constraints = new ArrayList<>();
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            if (descr instanceof PatternDescr pattern) {
                pattern.getDescrs().stream().filter(ExprConstraintDescr.class::isInstance).map(ExprConstraintDescr.class::cast).map(ExprConstraintDescr::getExpression)
                        .forEach(constraints::add);
            }
        }
        return String.join(", ", constraints);
    }

    private static List<String> questions(String premise) {
        Set<String> questions = new LinkedHashSet<>();
        Premise.read(premise).conditions().forEach(condition -> questions.add(condition.question()));
        return List.copyOf(questions);
    }

    private Optional<Citation> source(RuleDescr rule) {
        String text = required(rule, "source");
        try {
            return Optional.of(Citation.parse(text));
        } catch (IllegalArgumentException e) {
            metadata(rule, "source", text);
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> constant(RuleDescr rule, String key, E[] constants) {
        String text = required(rule, key);
        for (E constant : constants) {
            if (constant.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        metadata(rule, key, text);
        return Optional.empty();
    }

    private String required(RuleDescr rule, String key) {
        Optional<String> value = annotation(rule, key).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            metadata(rule, key, "");
        }
        return value.orElse("");
    }

    private void metadata(RuleDescr rule, String key, String value) {
        faults.add(Fault.of("rule.metadata", file + " \"" + rule.getName() + "\"", rule.getLine(), key, value));
    }

    private static Optional<String> annotation(RuleDescr rule, String key) {
        AnnotationDescr annotation = rule.getAnnotation(key);
        return Optional.ofNullable(annotation).map(AnnotationDescr::getSingleValueAsString).map(RuleFileReader::unquoted);
    }

    /** Quoted metadata keeps its quotation marks. */
    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
