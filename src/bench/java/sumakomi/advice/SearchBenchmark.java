package sumakomi.advice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.RuleBase;

/** The smallest change of answers, searched over the whole questionnaire, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {

    private static final int PROFILES = 32;

    private List<Profile> profiles;
    private WhyNot whyNot;
    private int next;

    @Setup
    public void setup() {
        Situation situation = new Situation(RuleBase.packed());
        profiles = situation.profiles(PROFILES);
        whyNot = new WhyNot(new AnswerSpace(situation.questionnaire, situation.rules.rules()));
    }

    private Profile profile() {
        next = (next + 1) % PROFILES;
        return profiles.get(next);
    }

    @Benchmark
    public Map<String, List<SmallestChange>> oneChange() {
        return whyNot.smallestChanges(profile(), 1);
    }

    @Benchmark
    public Map<String, List<SmallestChange>> twoChanges() {
        return whyNot.smallestChanges(profile(), 2);
    }
}
