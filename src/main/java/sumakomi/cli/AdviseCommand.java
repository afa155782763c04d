package sumakomi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sumakomi.advice.SmallestChange;
import sumakomi.advisor.AdviceJson;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Horizon;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;

/** {@code advise PROFILE}: one profile in, its advice out. */
@Command(name = "advise", mixinStandardHelpOptions = true, description = "Prints the advice on a profile.")
final class AdviseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PROFILE.yaml", description = "The profile, as YAML or JSON; - reads standard input.")
    private Path file;

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Option(names = "--as-of", paramLabel = "DATE", converter = DateConverter.class,
            description = "Take values as of this date, such as 2026-04-01, instead of the profile's own or today.")
    private LocalDate asOf;

    @Option(names = "--all", description = "Print every proposal, not the first of each heading alone.")
    private boolean all;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("\"" + Characters.shown(value, 40) + "\" is not a date; write it like 2026-04-01.");
            }
        }
    }

    @Override
    public Integer call() {
        MainJob mainJob = knowledge.mainJob();
        ProfileDocument document = InputFile.read(file, "PROFILE.yaml", language.locale(), spec.commandLine(),
                mainJob.profileReader()::read);
        Optional.ofNullable(asOf).flatMap(day -> Horizon.fault(day, mainJob.knowledge().firstDay(), "--as-of", 0)).ifPresent(fault -> {
            throw new FaultyInput(fault);
        });
        LocalDate date = asOf != null ? asOf : document.asOf().orElseGet(KnowledgeOption::today);
        Profile profile = document.on(date, mainJob.questionnaire());
        CompletableFuture<Map<String, List<SmallestChange>>> changes = CompletableFuture
                .supplyAsync(() -> mainJob.smallestChanges(profile));
        AdvisedProfile advised = mainJob.advise(profile);
        workOut(advised);
        spec.commandLine().getOut().print(format.json()
                ? AdviceJson.write(advised, changes.join()) + System.lineSeparator()
                : AdviceText.of(advised, changes.join(), language.locale(), all));
        return 0;
    }

    /** What is worked out when first asked for, while the changes are searched: somebody waits for all of it. */
    private void workOut(AdvisedProfile advised) {
        advised.outlook().get();
        if (format.json()) {
            advised.fingerprint().get();
        }
    }
}
