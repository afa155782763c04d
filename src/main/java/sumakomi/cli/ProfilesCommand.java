package sumakomi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Phrases;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Questionnaire;

/** {@code profiles …}: plausible profiles, for trying the advice on many municipalities. */
@Command(name = "profiles", mixinStandardHelpOptions = true, description = "Draws full profiles that hang together.")
final class ProfilesCommand implements Runnable {

    private static final int SAMPLE = 5_000;
    private static final int MOST = 100_000;
    private static final String BUNDLE = "profiles";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: profiles draw or profiles check.");
    }

    @Command(name = "draw", mixinStandardHelpOptions = true,
            description = "Prints profiles for advise, or writes each to a file of its own. The same seed and number give the same "
                    + "profile. With --knowledge, what they are drawn from is taken from plausible/ in that directory where there is one.")
    int draw(@Option(names = "--seed", defaultValue = "1", paramLabel = "SEED", description = "A whole number (default: 1).") long seed,
            @Option(names = "--first", defaultValue = "0", paramLabel = "N", description = "The first number (default: 0).") int first,
            @Option(names = "--count", defaultValue = "1", paramLabel = "N", description = "How many (default: 1).") int count,
            @Option(names = "--to", paramLabel = "DIR",
                    description = "Write them to this directory, SEED-NUMBER.yaml each.") Optional<Path> to,
            @Mixin Overwriting overwriting,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        inRange("--first", first, 0);
        inRange("--count", count, 1);
        to.ifPresent(directory -> KnowledgeOption.requireDirectory(directory, language.locale(), spec.commandLine()));
        PlausibleProfiles profiles = profiles(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        LocalDate today = KnowledgeOption.today();
        for (int number = first; number < first + count; number++) {
            String text = "# " + Phrases.of(BUNDLE, language.locale()).say("head", seed, number) + "\n"
                    + ProfileWriter.write(profiles.profile(seed, number, today));
            if (to.isPresent()) {
                WholeFile
                        .at(to.get().resolve(seed + "-" + number + ".yaml"), "--to", overwriting, language.locale(), spec.commandLine(),
                                List.of())
                        .write(text.getBytes(StandardCharsets.UTF_8));
            } else {
                out.print(number == first ? text : "---\n" + text);
            }
        }
        to.ifPresent(directory -> out.println(Phrases.of(BUNDLE, language.locale()).say("written", count, directory.toString())));
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Names every question that the profiles never answer and every option that they never give; exits with 1 when "
                    + "there is any.")
    int check(@Option(names = "--seed", defaultValue = "1", paramLabel = "SEED", description = "A whole number (default: 1).") long seed,
            @Option(names = "--sample", defaultValue = "" + SAMPLE, paramLabel = "N",
                    description = "Number of profiles (default: " + SAMPLE + ").") int sample,
            @Mixin KnowledgeOption knowledge,
            @Mixin Language language) {
        inRange("--sample", sample, 1);
        List<Fault> gaps = profiles(knowledge).gaps(seed, sample, KnowledgeOption.today());
        PrintWriter out = spec.commandLine().getOut();
        gaps.forEach(gap -> out.println(gap.located(language.locale())));
        out.println(Phrases.of(BUNDLE, language.locale()).say("checked", sample, gaps.size()));
        return gaps.isEmpty() ? 0 : 1;
    }

    private void inRange(String option, int number, int least) {
        if (number < least || number > MOST) {
            throw new ParameterException(spec.commandLine(),
                    option + ": " + number + " is not a number from " + least + " to " + MOST + ".");
        }
    }

    private static PlausibleProfiles profiles(KnowledgeOption knowledge) {
        return knowledge.plausible(new Questionnaire(knowledge.files().knowledge()));
    }
}
