package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.advisor.Labels;
import sumakomi.advisor.MainJob;
import sumakomi.document.QuestionnaireMerge;
import sumakomi.document.QuestionnaireMerge.Conflict;
import sumakomi.document.QuestionnaireReturn;
import sumakomi.document.QuestionnaireReturn.Filled;
import sumakomi.document.QuestionnaireReturn.Offer;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileWriter;

/** {@code document questionnaire-return}: the profile with what filled-in copies of its questionnaire say. */
@Command(name = "questionnaire-return", mixinStandardHelpOptions = true,
        description = "Reads filled-in copies of a questionnaire back and writes the profile with their answers. Where copies differ,"
                + " nothing is written until each is chosen.")
final class QuestionnaireReturnCommand implements Callable<Integer> {

    @Option(names = "--profile", required = true, paramLabel = "PROFILE.yaml", description = "The profile that was handed out.")
    private Path profile = Path.of("");

    @Option(names = "--choose", paramLabel = "QUESTION=NUMBER",
            description = "Which answer to take where copies differ, by the number in the list; 0 keeps the one of the profile.")
    private Map<String, String> chosen = new LinkedHashMap<>();

    @Parameters(arity = "1..*", paramLabel = "FILE.xlsx", description = "The filled-in copies.")
    private List<Path> files = List.of();

    @Mixin
    private OutFile out = new OutFile();

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WholeFile whole = out.at(Stream.concat(Stream.of(profile), files.stream()).map(Optional::of).toList(), language.locale(),
                spec.commandLine());
        MainJob mainJob = knowledge.mainJob();
        ProfileDocument document = InputFile.read(profile, "--profile", language.locale(), spec.commandLine(),
                mainJob.profileReader()::read);
        Profile here = document.profile(mainJob.questionnaire(), KnowledgeOption.today());
        List<Filled> filled = read(mainJob, here);
        QuestionnaireMerge merged = QuestionnaireMerge.of(here.answers(), document.answers(), filled);
        Map<String, Optional<GivenAnswer>> changes = new LinkedHashMap<>(merged.taken());
        List<Conflict> open = merged.conflicts().stream().filter(conflict -> !settled(conflict, here, changes)).toList();
        if (!open.isEmpty()) {
            open.forEach(conflict -> tell(conflict, new Labels(mainJob.questionnaire(), language.locale())));
            return 1;
        }
        Map<String, GivenAnswer> answers = new LinkedHashMap<>(document.answers());
        changes.forEach((question, answer) -> answer.ifPresentOrElse(given -> answers.put(question, given),
                () -> answers.remove(question)));
        PrintWriter told = spec.commandLine().getOut();
        whole.write(ProfileWriter.write(new Profile(mainJob.questionnaire(), answers, here.asOf(), here.will()))
                .getBytes(StandardCharsets.UTF_8), told);
        told.println(say("taken", changes.size()));
        filled.stream().flatMap(this::notTaken).forEach(told::println);
        return 0;
    }

    /** What a file does not hold any more, or holds beside the questions: none of it is read. */
    private Stream<String> notTaken(Filled one) {
        return Stream.of(Stream.of(one.absent()).filter(absent -> absent > 0).map(absent -> say("absent", one.file(), absent)),
                one.strange().stream().map(place -> say("strange", one.file(), place)),
                one.altered().stream().map(text -> say("altered", one.file(), text.place(), text.issued(), text.now())))
                .flatMap(lines -> lines);
    }

    /** @throws FaultyInput with what is wrong in any of the files */
    private List<Filled> read(MainJob mainJob, Profile here) {
        List<Filled> filled = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = InputFile.workbook(file, "FILE", language.locale(), spec.commandLine());
            try {
                filled.add(QuestionnaireReturn.read(bytes, file.getFileName().toString(), mainJob.questionnaire(), here.answers(),
                        Optional.empty()));
            } catch (FaultyInput e) {
                faults.addAll(e.told());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return filled;
    }

    /** Whether it was told which answer to take. */
    private boolean settled(Conflict conflict, Profile here, Map<String, Optional<GivenAnswer>> changes) {
        String id = conflict.question().id();
        Optional<String> choice = Optional.ofNullable(chosen.get(id));
        choice.ifPresent(number -> {
            if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) > conflict.offers().size()) {
                throw new FaultyInput(Fault.of("questionnaire.choose", "--choose", 0, id + "=" + number));
            }
            if (Integer.parseInt(number) > 0) {
                changes.put(id, QuestionnaireMerge.given(List.of(conflict.offers().get(Integer.parseInt(number) - 1)),
                        Optional.ofNullable(here.answers().get(id))));
            }
        });
        return choice.isPresent();
    }

    private void tell(Conflict conflict, Labels labels) {
        PrintWriter err = spec.commandLine().getErr();
        Question question = conflict.question();
        err.println(say("conflict", question.id(), question.text().in(language.locale())));
        err.println(say("conflict.here", said(question, conflict.here(), labels)));
        for (int i = 0; i < conflict.offers().size(); i++) {
            Offer offer = conflict.offers().get(i);
            err.println(say("conflict.offer", i + 1, said(question, offer.answer(), labels), offer.file(), offer.place(), offer.who()));
        }
    }

    private String said(Question question, Optional<Answer> answer, Labels labels) {
        return answer.map(given -> labels.answer(question, given.values())).orElseGet(() -> say("conflict.none"));
    }

    private String say(String key, Object... args) {
        return Phrases.of("questionnaire", language.locale()).say(key, args);
    }
}
