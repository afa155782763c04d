package sumakomi.advisor;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sumakomi.advice.QuestionPath;
import sumakomi.advice.QuestionPath.Step;
import sumakomi.knowledge.PackedFiles;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Profile;

/**
 * How soon the questions in the order proposed lead to the advice that all answers give. It measures only.
 *
 * @param plausible over profiles drawn with a seed of its own
 * @param practice over the cases of practice, whose answers are few; what they do not answer is answered as unknown
 */
public record QuestionBenchmark(String knowledgeVersion, String rulesVersion, long seed, Paths plausible, Paths practice) {

    /** How many questions are asked at most. */
    private static final int MOST = 45;

    /**
     * Many ways of asking together.
     *
     * @param curve after no answer, one, two and so on
     * @param leads after a short path, by how clear the first of the whole profile is, none of them left out
     * @param enoughAfter how many answers it takes in the median until enough was said to recommend; absent when for less than half it was
     * @param enoughSaid for how many profiles it was said at all
     * @param enoughRight how many of those had the first of the whole profile when it was first said
     * @param certainAfter how many answers it takes in the median until the first is proven; absent when for less than half it is
     */
    public record Paths(int profiles, List<Point> curve, List<Lead> leads, OptionalInt enoughAfter, int enoughSaid, int enoughRight,
            OptionalInt certainAfter) {
        public Paths {
            curve = List.copyOf(curve);
            leads = List.copyOf(leads);
        }
    }

    /** In how many profiles, after so many answers, the first is the one of the whole profile, and is recommended there. */
    public record Point(int answers, int first, int amongThree, int proven) {}

    /**
     * Of the profiles whose first leads the next by so many points, 0 for several firsts and {@link QuestionPath#CLEAR} for that or more,
     * in how many the first after a short path is the one of the whole profile.
     */
    public record Lead(int points, int profiles, int first) {}

    public static QuestionBenchmark of(MainJob mainJob, long seed, int count, LocalDate asOf) {
        List<Profile> drawn = PlausibleProfiles.builtIn(mainJob.questionnaire()).profiles(seed, asOf).limit(count).toList();
        List<Profile> cases = PracticeCases.read(PackedFiles.read(PracticeCases.PACKED), mainJob.questionnaire()).stream()
                .map(one -> one.profile(mainJob.questionnaire(), false, asOf)).toList();
        return new QuestionBenchmark(mainJob.knowledge().version(), mainJob.advisor().rules().version(), seed,
                paths(drawn, mainJob, MOST), paths(cases, mainJob, MOST));
    }

    static Paths paths(List<Profile> profiles, MainJob mainJob, int most) {
        QuestionPath path = new QuestionPath(mainJob.advisor().space(), mainJob.openAnswers());
        List<List<Step>> ways = profiles.parallelStream().map(profile -> path.follow(profile, most)).toList();
        int[] leads = profiles.stream().mapToInt(path::lead).toArray();
        List<Step> enough = ways.stream().flatMap(way -> way.stream().filter(Step::enough).limit(1)).toList();
        return new Paths(profiles.size(), IntStream.rangeClosed(0, most).mapToObj(answers -> point(answers, ways)).toList(),
                IntStream.rangeClosed(0, QuestionPath.CLEAR).mapToObj(points -> lead(points, leads, ways)).toList(),
                median(ways.stream().mapToInt(way -> first(way, Step::enough))), enough.size(),
                (int) enough.stream().filter(Step::first).count(), median(ways.stream().mapToInt(way -> first(way, Step::settled))));
    }

    private static Point point(int answers, List<List<Step>> ways) {
        List<Step> then = ways.stream().map(way -> way.get(Math.min(answers, way.size() - 1))).toList();
        return new Point(answers, (int) then.stream().filter(Step::first).count(), (int) then.stream().filter(Step::amongThree).count(),
                (int) then.stream().filter(Step::settled).count());
    }

    private static Lead lead(int points, int[] leads, List<List<Step>> ways) {
        List<List<Step>> some = IntStream.range(0, leads.length).filter(at -> leads[at] == points).mapToObj(ways::get).toList();
        return new Lead(points, some.size(), point(QuestionPath.SHORT, some).first());
    }

    /** The number of answers after which something holds first; as large as can be when it never does. */
    private static int first(List<Step> way, Predicate<Step> holds) {
        return IntStream.range(0, way.size()).filter(at -> holds.test(way.get(at))).findFirst().orElse(Integer.MAX_VALUE);
    }

    /** The upper of the two in the middle; absent when it was never reached. */
    private static OptionalInt median(IntStream answers) {
        int[] sorted = answers.sorted().toArray();
        return IntStream.of(sorted).skip(sorted.length / 2).limit(1).filter(number -> number < Integer.MAX_VALUE).findFirst();
    }
}
