package sumakomi.advisor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Advice;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.PackedFiles;
import sumakomi.knowledge.Text;

/**
 * The advice held against what municipalities in fact chose.
 *
 * @param asOf the date for which values of the knowledge were taken
 * @param counts both halves, each with all answers and strict
 * @param misses what did not come first, in the order of the counts
 */
public record PracticeBenchmark(String knowledgeVersion, String rulesVersion, LocalDate asOf, List<Count> counts, List<Miss> misses) {

    private static final int FEW = 3;

    public PracticeBenchmark {
        counts = List.copyOf(counts);
        misses = List.copyOf(misses);
    }

    /** The half that may be looked at while rules are worked on, and the one that is only counted. */
    public enum Half {
        GUIDE, MEASURE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How often the choice was recommended.
     *
     * @param strict whether the answers that nearly state the choice were left out
     * @param at1 how many at rank 1
     * @param at3 how many at rank 3 or better
     * @param shared how many of those at rank 1 share it with a type that was not chosen
     * @param wouldSuit how many were not recommended, but found to suit if their place is there; they count as missed
     */
    public record Count(Half half, boolean strict, int cases, int at1, int at3, int shared, int wouldSuit) {}

    /**
     * A case whose choice did not come first.
     *
     * @param chosen the archetypes that count as the choice
     * @param rank where the better of them was recommended; absent when none was
     * @param wouldSuit whether one of them was found to suit if its place is there
     * @param first what came first instead; empty when nothing was recommended
     * @param ahead the same, with what speaks for it
     * @param why what became of each that was chosen
     * @param note what whoever wrote the case says of it
     */
    public record Miss(String id, Text title, Half half, boolean strict, List<Text> chosen, Optional<Integer> rank,
            boolean wouldSuit, List<Text> first, List<WhyMissed.Ahead> ahead, List<WhyMissed> why, Optional<Text> note) {}

    /** On the cases that the build packed. */
    public static PracticeBenchmark builtIn(MainJob mainJob, LocalDate asOf) {
        return of(PackedFiles.read(PracticeCases.PACKED), mainJob, asOf);
    }

    /**
     * On the cases of a directory, or the built-in ones where it has no {@code practice/}.
     *
     * @throws FaultyInput if a case is not as it should be
     */
    public static PracticeBenchmark of(Path directory, MainJob mainJob, LocalDate asOf) {
        return FileSnapshot.find(directory, PracticeCases.FOLDER).map(found -> of(found, mainJob, asOf))
                .orElseGet(() -> builtIn(mainJob, asOf));
    }

    static PracticeBenchmark of(FileSnapshot folder, MainJob mainJob, LocalDate asOf) {
        List<PracticeCase> cases = PracticeCases.read(folder, mainJob.questionnaire());
        List<Count> counts = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        for (Half half : Half.values()) {
            List<PracticeCase> some = cases.stream().filter(one -> one.half() == half).toList();
            for (boolean strict : new boolean[] {false, true}) {
                counts.add(count(half, strict, some, misses, mainJob, asOf));
            }
        }
        return new PracticeBenchmark(mainJob.knowledge().version(), mainJob.advisor().rules().version(), asOf, counts, misses);
    }

    private static Count count(Half half, boolean strict, List<PracticeCase> cases, List<Miss> misses, MainJob mainJob,
            LocalDate asOf) {
        int at1 = 0;
        int at3 = 0;
        int shared = 0;
        int wouldSuit = 0;
        for (PracticeCase one : cases) {
            Advice advice = mainJob.advisor().advise(one.profile(mainJob.questionnaire(), strict, asOf));
            OptionalInt rank = advice.recommendations().stream().filter(entry -> one.chosen().contains(entry.archetype()))
                    .mapToInt(Recommendation::rank).min();
            at1 += rank.orElse(FEW + 1) == 1 ? 1 : 0;
            at3 += rank.orElse(FEW + 1) <= FEW ? 1 : 0;
            shared += rank.orElse(FEW + 1) == 1 && others(advice, one) ? 1 : 0;
            wouldSuit += rank.isEmpty() && wouldSuit(advice, one) ? 1 : 0;
            if (rank.orElse(FEW + 1) > 1) {
                misses.add(miss(one, strict, rank, advice, mainJob));
            }
        }
        return new Count(half, strict, cases.size(), at1, at3, shared, wouldSuit);
    }

    private static boolean others(Advice advice, PracticeCase one) {
        return advice.recommendations().stream()
                .anyMatch(entry -> entry.rank() == 1 && !one.chosen().contains(entry.archetype()));
    }

    private static boolean wouldSuit(Advice advice, PracticeCase one) {
        return advice.conditional().stream().anyMatch(entry -> one.chosen().contains(entry.archetype()));
    }

    private static Miss miss(PracticeCase one, boolean strict, OptionalInt rank, Advice advice, MainJob mainJob) {
        List<Text> chosen = one.chosen().stream().map(id -> mainJob.knowledge().archetype(id).title()).toList();
        List<WhyMissed.Ahead> ahead = advice.recommendations().stream().filter(entry -> entry.rank() == 1)
                .map(entry -> WhyMissed.Ahead.of(entry, mainJob.knowledge())).toList();
        return new Miss(one.id(), one.title(), one.half(), strict, chosen, rank.stream().boxed().findFirst(), wouldSuit(advice, one),
                ahead.stream().map(WhyMissed.Ahead::title).toList(), ahead,
                one.chosen().stream().map(id -> WhyMissed.of(id, advice, mainJob.knowledge())).toList(), one.note());
    }
}
