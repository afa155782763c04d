package sumakomi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.document.AnalysesText;
import sumakomi.document.StudyJson;
import sumakomi.document.StudyWorkbook;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.IncrementsText;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Study;
import sumakomi.document.Analyses;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.StudyComparer;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.Phrases;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.PlainJson;

/** {@code study FILE}: works out a study of benefit and cost; prints it and, if asked, writes it as a workbook. */
@Command(name = "study", mixinStandardHelpOptions = true,
        description = "Works out the benefit and cost of a project described in a study file.")
final class StudyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STUDY.yaml", description = "The study, as YAML or JSON; - reads standard input.")
    private Path file;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Option(names = "--scenario", paramLabel = "ID",
            description = "Use this funding scenario instead of the study's own, such as more-subsidy.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--xlsx", paramLabel = "OUT.xlsx", description = "Also write a workbook with live formulas to this file.")
    private Optional<Path> xlsx = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Write text or JSON to this file instead of printing it.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--compare", paramLabel = "OTHER.yaml",
            description = {"Compare with this study, by yearly equivalents and incremental B/C beside doing nothing.",
                    "May be given several times; prints the comparison in place of the study. A workbook holds it too."})
    private List<Path> others = List.of();

    @Option(names = "--uncertainty",
            description = "Also tell what the ranges of the inputs mean: P10 to P90, what decides, what to measure.")
    private boolean uncertainty;

    @Option(names = "--balance", description = "Also tell which subsidy and fees would leave no party worse off.")
    private boolean balance;

    @Mixin
    private Overwriting overwriting = new Overwriting();

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<WholeFile> workbookFile = xlsx
                .map(path -> WholeFile.at(path, "--xlsx", overwriting, language.locale(), spec.commandLine(), List.of(Optional.of(file))));
        Optional<WholeFile> textFile = output.map(path -> WholeFile.at(path, "--output", overwriting, language.locale(), spec.commandLine(),
                List.of(Optional.of(file), xlsx)));
        KnowledgeFiles files = option.files();
        Knowledge knowledge = files.knowledge();
        Library library = files.library();
        StudyKnowledge studies = new StudyKnowledge(knowledge, library);
        Study study = study(file, "STUDY.yaml", studies);
        StudyResults results = new ResultsMaker(studies).results(study);
        Analyses analyses = analyses(study, studies);
        Optional<StudyComparison> comparison = others.isEmpty() ? Optional.empty() : Optional.of(compared(study, studies));
        String text = comparison.isPresent() ? told(comparison.get(), library)
                : format.json() ? StudyJson.write(study, results, studies, analyses) + System.lineSeparator()
                        : new StudyText(studies, knowledge, library, language.locale()).write(study, results)
                                + new AnalysesText(study, studies, knowledge, library, Phrases.of("analyses-text", language.locale()))
                                        .write(analyses);
        if (workbookFile.isPresent()) {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            new StudyWorkbook(studies, knowledge, library).write(study, results, comparison, language.locale(), workbook);
            workbookFile.get().write(workbook.toByteArray(), spec.commandLine().getErr());
        }
        if (textFile.isPresent()) {
            textFile.get().write(text.getBytes(StandardCharsets.UTF_8), spec.commandLine().getErr());
        } else {
            spec.commandLine().getOut().print(text);
        }
        return 0;
    }

    private Study study(Path path, String label, StudyKnowledge studies) {
        return InputFile.read(path, label, language.locale(), spec.commandLine(), bytes -> {
            StudyDocument read = StudyReader.read(bytes, studies);
            return new StudyBuilder(studies).build(scenario.map(read::withScenario).orElse(read)).in(language.locale());
        });
    }

    private StudyComparison compared(Study study, StudyKnowledge studies) {
        List<Study> all = new ArrayList<>(List.of(study));
        others.forEach(other -> all.add(study(other, "OTHER.yaml", studies)));
        return StudyComparer.compare(all);
    }

    private String told(StudyComparison found, Library library) {
        if (format.json()) {
            return PlainJson.write(found) + System.lineSeparator();
        }
        IncrementsText words = IncrementsText.in(new FigureText(library), language.locale());
        return Stream.of(words.variants(found.increments()), words.steps(found.increments()), words.conclusion(found.increments()))
                .flatMap(List::stream).collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private Analyses analyses(Study study, StudyKnowledge studies) {
        return new Analyses(uncertainty ? Optional.of(UncertaintyAnalysis.of(study, studies)) : Optional.empty(),
                uncertainty ? StudyComparer.sensitivities(study) : List.of(),
                balance ? Optional.of(PartyBalance.of(study, studies, new PartyBalance.Ask(Case.II, Sums.PLAIN, false)))
                        : Optional.empty());
    }
}
