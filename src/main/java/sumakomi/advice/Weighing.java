package sumakomi.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sumakomi.questionnaire.Will;

/**
 * What speaks for and against one archetype. In each aspect the strongest finding in favour counts once, and the strongest
 * against once, however many there are; the score is the sum of those that count.
 *
 * @param judgements what excludes first, then aspect by aspect in their order, and in each the weightiest judgement
 */
record Weighing(List<Weighed> judgements) {

    /** Of weighted points. */
    static final int DECIMALS = 2;

    /** So many weighted points make one. */
    static final int HUNDREDTHS = 100;

    /**
     * @param counts whether it is the strongest of its aspect for or against, the first one where several are equally strong;
     *        what excludes always counts
     */
    record Weighed(Judgement judgement, boolean counts) {}

    static Weighing of(List<Judgement> judgements) {
        Map<String, Judgement> inFavour = new HashMap<>();
        Map<String, Judgement> against = new HashMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.points() > 0) {
                inFavour.merge(judgement.aspect().id(), judgement, (one, other) -> other.points() > one.points() ? other : one);
            } else if (judgement.points() < 0) {
                against.merge(judgement.aspect().id(), judgement, (one, other) -> other.points() < one.points() ? other : one);
            }
        }
        Comparator<Weighed> order = Comparator.<Weighed, Boolean>comparing(one -> !one.judgement().excludes())
                .thenComparingInt(one -> one.judgement().aspect().order()).thenComparingInt(one -> -Math.abs(one.judgement().points()));
        return new Weighing(judgements.stream().map(judgement -> new Weighed(judgement, judgement.excludes()
                || inFavour.get(judgement.aspect().id()) == judgement || against.get(judgement.aspect().id()) == judgement)).sorted(order)
                .toList());
    }

    int score() {
        int score = 0;
        for (Weighed one : judgements) {
            score += one.counts() ? one.judgement().points() : 0;
        }
        return score;
    }

    /** The points by the weights of a municipality, in hundredths. */
    int score(Will will) {
        return judgements.stream().filter(Weighed::counts).map(Weighed::judgement)
                .mapToInt(one -> one.points() * hundredths(will, one.aspect().id()))
                .sum();
    }

    /** By how many hundredths of their points findings of an aspect count. */
    static int hundredths(Will will, String aspect) {
        return will.weight(aspect).movePointRight(DECIMALS).intValueExact();
    }

    /** In how many of the aspects that recommend something speaks in favour; being ready and aims make nothing firmer. */
    int aspectsInFavour() {
        return (int) judgements.stream()
                .filter(one -> one.counts() && one.judgement().points() > 0 && one.judgement().aspect().recommends())
                .count();
    }

    boolean excluded() {
        return judgements.stream().anyMatch(one -> one.judgement().excludes());
    }

    /** Whether something speaks for it that can recommend. */
    boolean recommends() {
        return judgements.stream().anyMatch(one -> one.judgement().recommends());
    }

    /** Whether something speaks against it. */
    boolean opposed() {
        return judgements.stream().anyMatch(one -> one.judgement().points() < 0);
    }

    /** Whether something speaks in favour, be it only what many types serve. */
    boolean supported() {
        return judgements.stream().anyMatch(one -> one.judgement().points() > 0);
    }
}
