package sumakomi.advisor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sumakomi.advice.RuleBaseCheck;
import sumakomi.advice.RuleBaseFault;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;
import sumakomi.rules.RuleFiles;
import sumakomi.rules.Rules;

/**
 * A directory with knowledge in {@code kb/} and rules in {@code rules/}. Where one of them is missing, what the build
 * packed stands in for it.
 */
public final class EditionSource {

    private static final String KB = "kb";
    private static final String RULES = "rules";
    /** Profiles sampled to judge the rule base as a whole: few, since what is taken from them holds for each alone. */
    private static final int SAMPLE = 300;
    /** What does not depend on how many profiles are sampled; the build looks for the rest with a large sample. */
    private static final Set<RuleBaseFault.Kind> CERTAIN = EnumSet.of(RuleBaseFault.Kind.DEAD_RULE, RuleBaseFault.Kind.UNREAD_QUESTION,
            RuleBaseFault.Kind.CONTRADICTION, RuleBaseFault.Kind.NO_RECOMMENDATION, RuleBaseFault.Kind.NON_MONOTONE);

    private final Path directory;
    private final String name;
    private final Set<String> seen = new HashSet<>();

    /** A directory told by its own name, since its place on the server is nobody's business who reads a page. */
    EditionSource(Path directory) {
        this(directory, String.valueOf(directory.toAbsolutePath().normalize().getFileName()));
    }

    private EditionSource(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** The directory as it is told to readers. */
    String name() {
        return name;
    }

    /**
     * Reads both folders as they stand.
     *
     * @throws FaultyInput if the directory is not there or has neither of the two, if one is gone that was there before, or if
     *     anything in them cannot be read
     */
    Read read() {
        Read read = new Read(FileSnapshot.find(directory, KB), FileSnapshot.find(directory, RULES));
        if (read.kb().isEmpty() && read.rules().isEmpty()) {
            throw new FaultyInput(Fault.of("knowledge.directory", "", 0, name));
        }
        here(KB, read.kb().isPresent());
        here(RULES, read.rules().isPresent());
        return read;
    }

    /** A folder that went away must not put what the build packed in force in its stead. */
    private void here(String folder, boolean present) {
        if (present) {
            seen.add(folder);
        } else if (seen.contains(folder)) {
            throw new FaultyInput(Fault.of("knowledge.gone", folder, 0));
        }
    }

    /** The files of both folders at one moment; absent where there is no such folder. */
    public record Read(Optional<FileSnapshot> kb, Optional<FileSnapshot> rules) {
        /** The same as long as no file was changed, added or removed. */
        String stamp() {
            return kb.map(FileSnapshot::version).orElse("") + "/" + rules.map(FileSnapshot::version).orElse("");
        }
    }

    /**
     * Checks what was read and makes an edition of it.
     *
     * @param today the day on which the rule base is tried
     * @throws FaultyInput with everything that is wrong
     */
    public Edition edition(Read read, LocalDate today) {
        KnowledgeBaseCheck checked = checked(read);
        Questionnaire questionnaire = new Questionnaire(checked.knowledge());
        Examples examples = read.kb().map(kb -> Examples.of(new ProfileReader(questionnaire), kb))
                .orElseGet(() -> Examples.packed(new ProfileReader(questionnaire)));
        List<RuleBaseFault> unsound = RuleBaseCheck.faults(questionnaire, checked.rules(), today, SAMPLE).stream()
                .filter(fault -> CERTAIN.contains(fault.kind())).toList();
        if (!unsound.isEmpty()) {
            throw new FaultyInput(unsound.stream().map(fault -> RuleBaseWords.told(fault, checked.rules(), questionnaire)).toList());
        }
        Origin origin = new Origin(read.kb().isPresent(), read.rules().isPresent());
        return Edition.of(origin, MainJob.of(checked.files(), checked.knowledge(), new RuleBase(checked.rules())),
                read.kb().isPresent() ? checked::files : checked.files()::withRest, examples);
    }

    /**
     * Reads, checks and makes an edition at once, for a command.
     *
     * @throws FaultyInput with everything that is wrong
     */
    public static Edition edition(Path directory, LocalDate today) {
        EditionSource source = new EditionSource(directory, directory.toString());
        return source.edition(source.read(), today);
    }

    /** Both folders, or the one there is with what the build packed of the other. */
    private static KnowledgeBaseCheck checked(Read read) {
        if (read.kb().isPresent()) {
            FileSnapshot kb = read.kb().get();
            return read.rules().map(rules -> KnowledgeBaseCheck.sound(kb, rules))
                    .orElseGet(() -> KnowledgeBaseCheck.sound(kb, Rules.packed()));
        }
        KnowledgeFiles files = KnowledgeFiles.packed();
        Knowledge knowledge = files.knowledge();
        Rules rules = KnowledgeBaseCheck.fitting(RuleFiles.read(read.rules().orElseThrow()), knowledge);
        return new KnowledgeBaseCheck(files, knowledge, rules);
    }
}
