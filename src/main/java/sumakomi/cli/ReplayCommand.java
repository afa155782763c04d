package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sumakomi.advisor.ChangeWords;
import sumakomi.advisor.KnowledgeChanges;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.Replay;
import sumakomi.knowledge.Phrases;

/** {@code replay ADVICE.json}: computes an advice again and says what differs and which change led to it. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Computes an advice (as advise --format json wrote it) again; "
                + "exits with 0 when it is identical and with 1 when it differs.")
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ADVICE.json", description = "The advice; - reads standard input.")
    private Path file;

    @Option(names = "--against", paramLabel = "DIR",
            description = "Knowledge and rules as they were when the advice was given; needed only for an advice without a fingerprint.")
    private @Nullable Path against;

    @Mixin
    private Language language = new Language();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MainJob mainJob = knowledge.mainJob();
        Optional<MainJob> before = Optional.ofNullable(against).map(KnowledgeOption::mainJob);
        Replay replay = InputFile.read(file, "ADVICE.json", language.locale(), spec.commandLine(),
                bytes -> Replay.of(mainJob, bytes, before));
        PrintWriter out = spec.commandLine().getOut();
        Phrases words = Phrases.of("replay", language.locale());
        out.println(words.say(replay.identical() ? "identical" : "differs"));
        if (!replay.identical()) {
            out.println(words.say("knowledge." + replay.knowledgeChanged()));
            out.println(words.say("rules." + replay.rulesChanged()));
            causes(replay, new ChangeWords(language.locale(), mainJob.knowledge()), out);
            replay.differences().forEach(found -> out.println(words.say("difference", found.place(), found.then(), found.now())));
        }
        return replay.identical() ? 0 : 1;
    }

    private static void causes(Replay replay, ChangeWords words, PrintWriter out) {
        if (replay.knowledge().isEmpty()) {
            out.println(words.say("no-fingerprint"));
            return;
        }
        KnowledgeChanges changes = replay.knowledge().get();
        Set<String> named = new TreeSet<>();
        replay.changes().forEach(change -> {
            out.println(words.change(change));
            change.causes().forEach(cause -> out.println(words.say("because", words.cause(cause, changes))));
            named.addAll(change.causes());
        });
        long others = Stream.concat(changes.rules().keySet().stream().map(rule -> "rules/" + rule), changes.entries().keySet().stream())
                .filter(change -> !named.contains(change)).count();
        if (others > 0) {
            out.println(words.say("untouched", others));
        }
    }
}
