package sumakomi.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.knowledge.FsStep;

/**
 * What an advice says of one recommended archetype and of the municipality as a whole, entry by entry, as far as it may depend on
 * the answers. Left out are the items of the checklist as the source prints them, the reasons of the rank and the road map.
 *
 * @param said the answers behind each entry by its address; none where it is said whatever they are
 * @param gone the answers for which an entry is left out
 */
record SaidEntries(Map<String, List<Because>> said, Map<String, List<Because>> gone) {

    private static final String DATA = "data-items/";

    /** @param steps of the study by id: the data of a step that falls away need not be gathered for it */
    static SaidEntries of(Advice advice, Recommendation entry, Map<String, FsStep> steps) {
        SaidEntries entries = new SaidEntries(new LinkedHashMap<>(), new LinkedHashMap<>());
        entries.rules(advice.cautions());
        entries.proposed(advice.proposals());
        Stream.of(advice.dropped(), entry.dropped()).flatMap(List::stream).forEach(dropped -> entries.dropped(dropped, steps));
        entry.bodies().forEach(body -> entries.body(entry.archetype(), body));
        Stream.of(entry.roles().concept(), entry.roles().project()).flatMap(List::stream)
                .forEach(item -> item.reason().ifPresent(entries::rule));
        entries.rules(entry.budget().reasons());
        entry.emergency().forEach(provision -> entries.said.put(entry.archetype() + ".emergency", List.of()));
        entry.remarks().forEach(remark -> entries.said.put(remark.id(), List.of()));
        entry.cautions().forEach(caution -> entries.said.put(caution.id(), List.of()));
        entries.rules(entry.warnings());
        entries.proposed(entry.proposals());
        entry.fsSteps().forEach(entries::step);
        return entries;
    }

    private void rules(List<Reason> reasons) {
        reasons.forEach(this::rule);
    }

    private void rule(Reason reason) {
        said.put(reason.rule(), reason.because());
    }

    private void proposed(List<Proposed> proposals) {
        proposals.forEach(proposed -> said.put(proposed.address(),
                proposed.reasons().stream().flatMap(reason -> reason.because().stream()).distinct().toList()));
    }

    private void body(String archetype, BodyPart body) {
        said.put(archetype + ".body." + body.id(), body.reason().map(Reason::because).orElse(List.of()));
        rules(body.also());
    }

    private void dropped(Dropped dropped, Map<String, FsStep> steps) {
        gone.put(dropped.id(), dropped.reason().because());
        Optional.ofNullable(steps.get(dropped.id())).map(FsStep::dataNeeded).orElse(List.of())
                .forEach(data -> gone.putIfAbsent(DATA + data, dropped.reason().because()));
    }

    /** A step, and the data to be gathered for it; what another step needs whatever the answers are is needed so. */
    private void step(FsStepRef step) {
        List<Because> called = step.reasons().stream().flatMap(reason -> reason.because().stream()).distinct().toList();
        said.put(step.id(), called);
        step.dataNeeded().forEach(data -> {
            if (step.dataHeld().contains(data)) {
                gone.put(DATA + data, List.of(Advice.held(step.dataHeld())));
            } else {
                said.merge(DATA + data, called, (one, other) -> one.isEmpty() ? one : other);
            }
        });
    }

    /** How much of two is in both: 1 when they say the same, 0 when they share nothing (Jaccard). */
    double similarity(SaidEntries other) {
        Set<String> either = new TreeSet<>(said.keySet());
        either.addAll(other.said.keySet());
        long both = said.keySet().stream().filter(other.said::containsKey).count();
        return either.isEmpty() ? 1 : (double) both / either.size();
    }

    /** What only this one says, with the answers that made it so, of this or of the other. */
    Map<String, List<Because>> beyond(SaidEntries other) {
        Map<String, List<Because>> beyond = new LinkedHashMap<>();
        said.forEach((id, because) -> {
            if (!other.said.containsKey(id)) {
                beyond.put(id, because.isEmpty() ? Optional.ofNullable(other.gone.get(id)).orElse(List.of()) : because);
            }
        });
        return beyond;
    }
}
