package sumakomi.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;

/** Reads a rule file into its rules; what a rule lacks becomes a fault. */
final class RuleFileReader {

    private final String file;
    private final List<Fault> faults;
    private final RuleForm form;

    RuleFileReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
        this.form = new RuleForm(file, faults);
    }

    List<Rule> read(String drl) {
        Optional<Level> level = form.level();
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, drl);
            parser.getErrors().forEach(error -> faults
                    .add(Fault.of("rule.syntax", file, error.getLines().length > 0 ? error.getLines()[0] : 0, error.getMessage())));
            if (parsed == null || parser.hasErrors() || level.isEmpty()) {
                return List.of();
            }
            form.head(parsed, level.get());
            return parsed.getRules().stream().flatMap(rule -> rule(rule, level.get()).stream()).toList();
        } catch (DroolsParserException e) {
            faults.add(Fault.of("rule.syntax", file, 0, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private Optional<Rule> rule(RuleDescr rule, Level level) {
        int before = faults.size();
        Condition.AllOf when = form.conditions(rule, level);
        String id = required(rule, "id");
        Optional<Effect> effect = effect(rule, level);
        Optional<Basis> basis = constant(rule, "basis", Basis.values());
        Optional<Citation> source = source(rule);
        String because = required(rule, "because");
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Rule(id, rule.getName(), effect.orElseThrow(), when, List.of(), source.orElseThrow(),
                basis.orElseThrow(), because, topic(), rule.getLine()));
    }

    private String topic() {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - RuleFiles.ENDING.length());
    }

    private Optional<Effect> effect(RuleDescr rule, Level level) {
        Optional<Effect.Kind> kind = constant(rule, "effect", Effect.Kind.values());
        String about = required(rule, "about");
        if (kind.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> strength = annotation(rule, "strength");
        Optional<String> aspect = annotation(rule, "aspect");
        Optional<String> value = annotation(rule, "value");
        Optional<Effect> effect = EffectReader.read(kind.get(), about, strength, aspect, value);
        if (effect.isEmpty()) {
            metadata(rule, "about, @strength, @aspect, @value",
                    Stream.of(Optional.of(about), strength, aspect, value).map(word -> word.orElse("-")).collect(Collectors.joining(" ")));
        } else if (kind.get().level() != level) {
            faults.add(Fault.of("rule.level", file + " " + rule.getName(), rule.getLine(), kind.get(), kind.get().level().folder()));
        }
        return effect;
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
