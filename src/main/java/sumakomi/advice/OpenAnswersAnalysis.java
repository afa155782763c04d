package sumakomi.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.OpenAnswers.NextQuestion;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Known;

/**
 * Proves what open answers can still change, by bounds that are never too narrow. A criterion that depends on one open
 * question is taken over all answers to it together with the others of that question; one that depends on several may
 * hold or not, independently.
 */
public final class OpenAnswersAnalysis {

    private static final int RANKS = 3;

    private final AnswerSpace space;
    private final Questionnaire questionnaire;
    private final Criteria criteria;

    public OpenAnswersAnalysis(AnswerSpace space) {
        this.space = space;
        this.questionnaire = space.questionnaire();
        this.criteria = space.criteria();
    }

    public OpenAnswers analyse(Profile profile) {
        Bounds bounds = new Bounds(profile);
        Map<String, Standing> standing = new LinkedHashMap<>();
        for (int i = 0; i < criteria.archetypes().size(); i++) {
            standing.put(criteria.archetypes().get(i), bounds.standing(i));
        }
        Scores scores = criteria.scores(profile);
        int first = scores.first();
        Optional<String> proven = first >= 0 && bounds.staysFirst(first) ? Optional.of(criteria.archetypes().get(first)) : Optional.empty();
        return new OpenAnswers(standing, proven, next(profile, scores), bounds.open());
    }

    /** The open question whose answers spread the first three ranks most. */
    private Optional<NextQuestion> next(Profile profile, Scores scores) {
        return space.otherAnswers().questions().stream().filter(question -> profile.isOpen(question.id()))
                .map(question -> new NextQuestion(question.id(), question.text(), bits(question, profile, scores)))
                .max(Comparator.comparingDouble(NextQuestion::bits).thenComparingInt(next -> criteria.reading(next.question()).size()))
                .filter(next -> next.bits() > 0 || !criteria.reading(next.question()).isEmpty());
    }

    private double bits(Question question, Profile profile, Scores scores) {
        Map<List<Integer>, Integer> outcomes = new HashMap<>();
        List<Answer> answers = space.otherAnswers().of(question, profile);
        List<Criterion> touched = space.touched(question.id());
        Scores rest = new Scores(criteria.archetypes().size()).plus(scores);
        rest.add(touched, criteria.known(profile), -1);
        for (Answer answer : answers) {
            Scores changed = new Scores(criteria.archetypes().size()).plus(rest);
            changed.add(touched, criteria.known(profile.with(question.id(), answer)), 1);
            outcomes.merge(changed.ranked().stream().limit(RANKS).toList(), 1, Integer::sum);
        }
        return outcomes.values().stream().mapToDouble(count -> (double) count / answers.size())
                .map(share -> -share * Math.log(share) / Math.log(2)).sum();
    }

    /** Bounds over all ways to answer what is open. */
    private final class Bounds {

        private final int count = criteria.archetypes().size();
        private final int[] fixed = new int[count];
        private final boolean[] surelyExcluded = new boolean[count];
        private final boolean[] maybeExcluded = new boolean[count];
        private final boolean[] surelySupported = new boolean[count];
        private final boolean[] maybeSupported = new boolean[count];
        /** By open question, then by answer to it: the points that the criteria of this question alone give. */
        private final Map<String, List<int[]>> ofOneQuestion = new LinkedHashMap<>();
        private final List<Criterion> ofSeveral = new ArrayList<>();
        private final Set<String> open = new LinkedHashSet<>();

        Bounds(Profile profile) {
            Known known = criteria.known(profile);
            Map<String, List<Criterion>> alone = new LinkedHashMap<>();
            for (Criterion criterion : criteria.all()) {
                Set<String> depends = openOnes(criterion, profile);
                open.addAll(depends);
                if (depends.isEmpty()) {
                    settle(criterion, criterion.holds(known));
                } else {
                    maySpeak(criterion);
                    if (depends.size() == 1) {
                        alone.computeIfAbsent(depends.iterator().next(), key -> new ArrayList<>()).add(criterion);
                    } else {
                        ofSeveral.add(criterion);
                    }
                }
            }
            alone.forEach((question, some) -> ofOneQuestion.put(question, outcomes(question, some, profile)));
        }

        List<String> open() {
            return List.copyOf(open);
        }

        private Set<String> openOnes(Criterion criterion, Profile profile) {
            Set<String> depends = new LinkedHashSet<>();
            for (String question : criterion.rule().questions()) {
                if (profile.isOpen(question)) {
                    depends.add(question);
                }
                questionnaire.ancestors(question).stream().filter(profile::isOpen).forEach(depends::add);
            }
            return depends;
        }

        private void settle(Criterion criterion, boolean holds) {
            for (int target : holds ? criterion.targets() : new int[0]) {
                fixed[target] += criterion.points();
                surelySupported[target] |= criterion.supportsOwn();
                maybeSupported[target] |= criterion.supportsOwn();
                surelyExcluded[target] |= criterion.excludes();
                maybeExcluded[target] |= criterion.excludes();
            }
        }

        private void maySpeak(Criterion criterion) {
            for (int target : criterion.targets()) {
                maybeExcluded[target] |= criterion.excludes();
                maybeSupported[target] |= criterion.supportsOwn();
            }
        }

        private List<int[]> outcomes(String question, List<Criterion> some, Profile profile) {
            List<int[]> outcomes = new ArrayList<>(List.of(points(some, profile)));
            Question asked = questionnaire.question(question).orElseThrow();
            space.otherAnswers().of(asked, profile).forEach(answer -> outcomes.add(points(some, profile.with(question, answer))));
            return outcomes;
        }

        private int[] points(List<Criterion> some, Profile profile) {
            int[] points = new int[count];
            Known known = criteria.known(profile);
            some.stream().filter(criterion -> criterion.holds(known)).forEach(criterion -> {
                for (int target : criterion.targets()) {
                    points[target] += criterion.points();
                }
            });
            return points;
        }

        /** The most by which one archetype can come to lead another. */
        private int mostLead(int one, int other) {
            int lead = fixed[one] - fixed[other];
            for (List<int[]> outcomes : ofOneQuestion.values()) {
                lead += outcomes.stream().mapToInt(points -> points[one] - points[other]).max().orElse(0);
            }
            for (Criterion criterion : ofSeveral) {
                lead += Math.max(0, criterion.points() * (hits(criterion, one) - hits(criterion, other)));
            }
            return lead;
        }

        private int most(int one) {
            int most = fixed[one] + ofOneQuestion.values().stream()
                    .mapToInt(outcomes -> outcomes.stream().mapToInt(points -> points[one]).max().orElse(0)).sum();
            return most + ofSeveral.stream().mapToInt(criterion -> Math.max(0, criterion.points() * hits(criterion, one))).sum();
        }

        private int least(int one) {
            int least = fixed[one] + ofOneQuestion.values().stream()
                    .mapToInt(outcomes -> outcomes.stream().mapToInt(points -> points[one]).min().orElse(0)).sum();
            return least + ofSeveral.stream().mapToInt(criterion -> Math.min(0, criterion.points() * hits(criterion, one))).sum();
        }

        private static int hits(Criterion criterion, int archetype) {
            return IntStream.of(criterion.targets()).anyMatch(target -> target == archetype) ? 1 : 0;
        }

        private boolean mayBeat(int rival, int one) {
            int lead = mostLead(rival, one);
            return !surelyExcluded[rival] && maybeSupported[rival] && most(rival) > 0 && (lead > 0 || lead == 0 && rival < one);
        }

        private boolean surelyIn(int one) {
            return !maybeExcluded[one] && surelySupported[one] && least(one) > 0;
        }

        boolean staysFirst(int one) {
            return surelyIn(one) && IntStream.range(0, count).filter(rival -> rival != one).noneMatch(rival -> mayBeat(rival, one));
        }

        Standing standing(int one) {
            long surelyAhead = IntStream.range(0, count).filter(rival -> rival != one && surelyIn(rival) && !mayBeat(one, rival)).count();
            if (surelyExcluded[one] || !maybeSupported[one] || most(one) <= 0 || surelyAhead >= RANKS) {
                return Standing.EXCLUDED;
            }
            boolean certain = surelyIn(one)
                    && IntStream.range(0, count).filter(rival -> rival != one && mayBeat(rival, one)).count() < RANKS;
            return certain ? Standing.CERTAIN : Standing.POSSIBLE;
        }
    }
}
