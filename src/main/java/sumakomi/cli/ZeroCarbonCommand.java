package sumakomi.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.document.ThemeChecklistTable;
import sumakomi.estimate.ThemeChecklist;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.PlainJson;

/** {@code zero-carbon THEME}: the obstacles of a theme of the zero-carbon study and the schemes that answer them, to tick off. */
@Command(name = "zero-carbon", mixinStandardHelpOptions = true,
        description = "Lists the obstacles of a theme of the 2023 zero-carbon study and the cooperation schemes that answer them.")
final class ZeroCarbonCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "THEME", description = "The theme, such as theme-small-firms or theme-zeb-zeh.")
    private String theme = "";

    @Option(names = "--met", paramLabel = "OBSTACLE", description = "An obstacle that you meet; may be given several times.")
    private List<String> met = List.of();

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Mixin
    private WorkbookFile xlsx = new WorkbookFile();

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<WholeFile> workbook = xlsx.at(List.of(), language.locale(), spec.commandLine());
        KnowledgeFiles files = option.files();
        ThemeChecklist checklist = checklist(files.library());
        workbook.ifPresent(whole -> whole.write(ThemeChecklistTable.of(checklist, language.locale()).xlsx(language.locale()),
                spec.commandLine().getErr()));
        spec.commandLine().getOut().print(format.json() ? PlainJson.write(checklist.told()) + System.lineSeparator()
                : text(checklist, language.locale()));
        return 0;
    }

    private ThemeChecklist checklist(Library library) {
        ThemeChecklist found = ThemeChecklist.of(library, theme).orElseThrow(() -> unknown("checklist.theme", theme,
                ThemeChecklist.themes(library).stream().map(Entry::id).toList()));
        List<String> known = found.obstacles().stream().map(ThemeChecklist.Obstacle::id).toList();
        Set<String> chosen = new LinkedHashSet<>(met);
        chosen.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
            throw unknown("checklist.unknown", one, known);
        });
        return found.meeting(chosen);
    }

    private ParameterException unknown(String key, String given, List<String> known) {
        return new ParameterException(spec.commandLine(), Phrases.of("estimates", language.locale()).say(key, given, Fault.oneOf(known)));
    }

    private static String text(ThemeChecklist checklist, Locale asked) {
        Phrases phrases = Phrases.of("estimates", asked);
        Locale locale = phrases.locale();
        StringBuilder text = new StringBuilder(checklist.title().in(locale)).append(System.lineSeparator());
        checklist.obstacles().forEach(one -> text.append(phrases.say(checklist.met().contains(one.id()) ? "checklist.line.met"
                : "checklist.line", one.id(), one.title().in(locale), one.text().in(locale))).append(System.lineSeparator()));
        checklist.called().forEach(scheme -> {
            text.append(System.lineSeparator()).append(phrases.say("checklist.scheme", scheme.title().in(locale), scheme.text().in(locale)))
                    .append(System.lineSeparator());
            scheme.steps().forEach(step -> text.append(phrases.say("checklist.todo", step.in(locale))).append(System.lineSeparator()));
            scheme.verify().ifPresent(verify -> text.append(phrases.say("checklist.verify", verify.in(locale)))
                    .append(System.lineSeparator()));
        });
        checklist.unanswered().forEach(one -> text.append(System.lineSeparator())
                .append(phrases.say("checklist.unanswered", one.title().in(locale))).append(System.lineSeparator()));
        return text.toString();
    }
}
