package sumakomi.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;

/** Reads a rule file into its rules; what a rule lacks becomes a fault. */
final class RuleFileReader {

    /** What a rule says of itself, in the order in which it does. */
    private static final List<String> LINES = List.of("id", "effect", "about", "value", "strength", "aspect", "source", "basis", "because");

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
            if (parser.hasErrors()) {
                faults.add(unreadable(drl, parser.getErrors().get(0)));
            }
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

    /** The first that does not fit: whatever the parser says after that mostly follows from it. */
    private Fault unreadable(String drl, DroolsError first) {
        List<String> lines = drl.lines().toList();
        return IntStream.range(0, lines.size()).filter(line -> lines.get(line).chars().filter(c -> c == '"').count() % 2 != 0)
                .mapToObj(line -> Fault.of("rule.quotes", file, line + 1)).findFirst()
                .orElseGet(() -> Fault.of("rule.syntax", file, first.getLines().length > 0 ? first.getLines()[0] : 0, first.getMessage()));
    }

    private Optional<Rule> rule(RuleDescr rule, Level level) {
        int before = faults.size();
        rule.getAnnotations().stream().map(AnnotationDescr::getName).filter(name -> !LINES.contains(name))
                .forEach(name -> fault("rule.line", rule, name, String.join(", ", LINES)));
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
        Optional<EffectKind> kind = constant(rule, "effect", EffectKind.values());
        String about = required(rule, "about");
        if (kind.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        int before = faults.size();
        Optional<String> strength = part(rule, kind.get(), "strength", kind.get().strength());
        Optional<String> aspect = part(rule, kind.get(), "aspect", kind.get().aspect());
        Optional<String> value = part(rule, kind.get(), "value", kind.get().value());
        if (faults.size() > before) {
            return Optional.empty();
        }
        Optional<Effect> effect = EffectReader.read(kind.get(), about, strength, aspect, value);
        if (effect.isEmpty()) {
            fault("rule.word", rule, "about", about, EffectReader.form(kind.get()));
        } else if (kind.get().level() != level) {
            fault("rule.level", rule, kind.get(), kind.get().level().folder());
        }
        return effect;
    }

    /** What rules of this kind have, may have or have not. */
    private Optional<String> part(RuleDescr rule, EffectKind kind, String key, EffectKind.Wanted wanted) {
        Optional<String> said = annotation(rule, key).filter(text -> !text.isBlank());
        if (said.isEmpty() && wanted == EffectKind.Wanted.ALWAYS) {
            fault("rule.lacks-by-effect", rule, key, kind);
        } else if (rule.getAnnotation(key) != null && wanted == EffectKind.Wanted.NEVER) {
            fault("rule.has-by-effect", rule, key, kind);
        }
        return said;
    }

    private Optional<Citation> source(RuleDescr rule) {
        String text = required(rule, "source");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Citation.parse(text));
        } catch (IllegalArgumentException e) {
            fault("rule.word", rule, "source", text, "document#place");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> constant(RuleDescr rule, String key, E[] constants) {
        String text = required(rule, key);
        Optional<E> same = Stream.of(constants).filter(constant -> constant.toString().equals(text.toLowerCase(Locale.ROOT))).findFirst();
        if (same.isEmpty() && !text.isEmpty()) {
            fault("rule.word", rule, key, text, Stream.of(constants).map(E::toString).collect(Collectors.joining(", ")));
        }
        return same;
    }

    private String required(RuleDescr rule, String key) {
        Optional<String> value = annotation(rule, key).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            fault("rule.lacks", rule, key);
        }
        return value.orElse("");
    }

    private void fault(String key, RuleDescr rule, Object... args) {
        faults.add(Fault.of(key, file + " \"" + rule.getName() + "\"", rule.getLine(), args));
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
