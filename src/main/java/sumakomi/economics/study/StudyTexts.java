package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.DistrictBenefit;
import sumakomi.economics.study.StudyDocument.LineItem;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.knowledge.Text;

/**
 * The names and notes that a study holds. What the product wrote of them is kept in both languages beside the study, and so reads in the
 * language of its reader; what an author wrote stays as it is.
 */
public final class StudyTexts {

    private StudyTexts() {}

    /**
     * A study that is written in either language.
     *
     * @param locale in which it is kept
     * @param make the same study in any language, but for its words
     */
    public static StudyDocument inBoth(Locale locale, Function<Locale, StudyDocument> make) {
        StudyDocument japanese = make.apply(Locale.JAPANESE);
        StudyDocument english = make.apply(Locale.ENGLISH);
        StudyDocument made = locale.getLanguage().equals("en") ? english : japanese;
        List<String> first = of(japanese);
        List<String> second = of(english);
        if (first.size() != second.size()) {
            throw new IllegalStateException("A study that differs by language in more than its words");
        }
        Set<String> used = new HashSet<>(of(made));
        // What is too long in one language stays in the one in which the study is kept.
        Stream<Text> written = IntStream.range(0, first.size()).filter(i -> !first.get(i).equals(second.get(i)))
                .mapToObj(i -> new Text(first.get(i), second.get(i))).filter(text -> Line.fits(text.ja()) && Line.fits(text.en()));
        Stream<Text> known = made.words().stream().filter(text -> used.contains(text.ja()) || used.contains(text.en()));
        return made.withWords(Stream.concat(known, written).distinct().toList());
    }

    /** A study that was changed in the language of a reader, with the words it had where they only stand in another language. */
    public static StudyDocument asBefore(StudyDocument before, StudyDocument changed) {
        Set<String> had = new HashSet<>(of(before));
        return mapped(changed, text -> had.contains(text) ? text
                : Stream.of(changed.said(text).ja(), changed.said(text).en()).filter(had::contains).findFirst().orElse(text));
    }

    /** The same study with every name and note read otherwise. */
    static StudyDocument mapped(StudyDocument study, UnaryOperator<String> each) {
        return study.withTitle(each.apply(study.title()))
                .withPolicies(study.policies().stream().map(policy -> new Policy(policy.id(), each.apply(policy.title()), policy.year(),
                        policy.yearAssumed().map(each), all(policy.notes(), each))).toList())
                .withMeasures(study.measures().stream().map(measure -> mapped(measure, each)).toList())
                .withDistrictBenefits(study.districtBenefits().stream().map(benefit -> new DistrictBenefit(benefit.id(), benefit.benefit(),
                        benefit.policies(), quantities(benefit.values(), each))).toList())
                .withValues(quantities(study.values(), each))
                .withBegun(study.begun().map(begun -> new Begun(begun.archetype(), begun.advice(), quantities(begun.sizes(), each),
                        begun.budget().map(budget -> noted(budget, each)))));
    }

    private static Measure mapped(Measure measure, UnaryOperator<String> each) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>(measure.benefits());
        benefits.replaceAll((id, values) -> quantities(values, each));
        return new Measure(measure.id(), each.apply(measure.title()), measure.measure(), measure.policies(), measure.integratedWorks(),
                measure.contract(),
                measure.components().stream().map(one -> new Component(one.id(), each.apply(one.title()), quantities(one.values(), each)))
                        .toList(),
                measure.energy().stream().map(one -> one.withValues(quantities(one.values(), each))).toList(), benefits,
                quantities(measure.values(), each), all(measure.notes(), each),
                measure.terms().withLines(measure.terms().lines().stream().map(one -> new LineItem(one.id(), each.apply(one.title()),
                        one.kind(), quantities(one.values(), each))).toList()));
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> each) {
        return texts.stream().map(each).toList();
    }

    private static Map<String, Quantity> quantities(Map<String, Quantity> values, UnaryOperator<String> each) {
        Map<String, Quantity> sorted = new TreeMap<>(values);
        sorted.replaceAll((name, quantity) -> noted(quantity, each));
        return sorted;
    }

    private static Quantity noted(Quantity quantity, UnaryOperator<String> each) {
        Optional<String> note = quantity.note().map(each);
        return new Quantity(quantity.value(), quantity.spread(), quantity.origin(), note, quantity.distinct(), quantity.figure());
    }

    /** All names and notes, always in the same order. */
    private static List<String> of(StudyDocument study) {
        List<String> texts = new ArrayList<>();
        mapped(study, text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }
}
