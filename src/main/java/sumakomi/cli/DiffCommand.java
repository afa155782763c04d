package sumakomi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.Population;
import sumakomi.advisor.PopulationDiff;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.PlainJson;
import sumakomi.questionnaire.ProfileDocument;

/** {@code diff --knowledge DIR}: what an edit does to the advice on everybody, before it is published. */
@Command(name = "diff", mixinStandardHelpOptions = true,
        description = {"Compares the advice under edited knowledge and rules with the advice under the present ones, "
                + "for the examples, the kept profiles and the files given.",
                "Exits with 0 when no advice changes, 1 when some does, 2 when the edit is faulty."})
final class DiffCommand implements Callable<Integer> {

    @Option(names = "--knowledge", required = true, paramLabel = "DIR",
            description = "The edited knowledge and rules: kb/ and rules/, or one of them.")
    private Path edited;

    @Option(names = "--from", paramLabel = "DIR", description = "Compare with this directory instead of the built-in knowledge and rules.")
    private @Nullable Path from;

    @Option(names = "--profiles", paramLabel = "PATH", description = "Further profiles: a file, or a directory of *.yaml files.")
    private @Nullable Path profiles;

    @Option(names = "--no-database", description = "Leave the kept profiles out.")
    private boolean withoutDatabase;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        MainJob packed = MainJob.packed();
        MainJob then = from == null ? packed : KnowledgeOption.mainJob(from);
        Map<String, ProfileDocument> files = files(then);
        MainJob now = KnowledgeOption.mainJob(edited);
        LocalDate today = KnowledgeOption.today();
        Optional<Population> kept = withoutDatabase ? Optional.empty() : KeptProfiles.read(then.questionnaire(), today);
        Population population = Population.of(Examples.packed(packed.profileReader()), today)
                .and(kept.orElse(new Population(List.of()))).and(Population.of(files, today));
        PopulationDiff diff = PopulationDiff.of(then, now, population);
        PrintWriter out = spec.commandLine().getOut();
        if (format.json()) {
            out.println(PlainJson.write(diff));
        } else {
            DiffText text = new DiffText(language.locale(), now.knowledge(), then.knowledge());
            text.write(diff, kept.isEmpty() && !withoutDatabase).forEach(out::println);
        }
        return diff.changed().isEmpty() ? 0 : 1;
    }

    private Map<String, ProfileDocument> files(MainJob then) throws IOException {
        Map<String, ProfileDocument> documents = new LinkedHashMap<>();
        Faults faults = new Faults();
        for (Path file : listed()) {
            try {
                documents.put(file.getFileName().toString(),
                        InputFile.read(file, "--profiles", language.locale(), spec.commandLine(), then.profileReader()::read));
            } catch (FaultyInput e) {
                faults.addAll(e);
            }
        }
        faults.refuseIfAny();
        return documents;
    }

    private List<Path> listed() throws IOException {
        if (profiles == null || !Files.isDirectory(profiles)) {
            return Optional.ofNullable(profiles).stream().toList();
        }
        try (Stream<Path> paths = Files.list(profiles)) {
            List<Path> found = paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
            if (found.isEmpty()) {
                throw new FaultyInput(Fault.of("diff.no-profiles", "--profiles", 0, profiles.toString()));
            }
            return found;
        }
    }
}
