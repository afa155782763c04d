package sumakomi.questionnaire;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Faults;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Horizon;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Reads a profile from YAML or JSON. It is read whole or refused whole, with all of its faults. */
public final class ProfileReader {

    /** The version of the format, the value of the key {@code profile}. */
    public static final String FORMAT = "1";

    private static final Set<String> KEYS = Set.of("profile", "title", "summary", "asOf", "programmeChose", "answers", "will");
    private static final Set<String> WILL_KEYS = Set.of("setAside", "weights");
    private static final Set<String> ANSWER_KEYS = Set.of("value", "basis", "source", "note");
    private static final Set<String> CITATION_KEYS = Set.of("document", "place");
    private static final Set<String> CHOICE_KEYS = Set.of("text", "archetype", "archetypeBasis", "route", "expectRank", "why",
            "source", "basis");
    private static final Set<String> TEXT_KEYS = Set.of("ja", "en");
    /** As much of a text as is kept, in each language. */
    private static final int LONGEST_TEXT = 2000;

    private final Questionnaire questionnaire;
    private final AnswerReader answerReader;
    private final WillReader willReader;

    public ProfileReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.answerReader = new AnswerReader(questionnaire.knowledge());
        this.willReader = new WillReader(questionnaire.knowledge());
    }

    /** @throws FaultyInput with everything that is wrong with the document */
    public ProfileDocument read(byte[] bytes) {
        return new Reading(StrictYaml.read(bytes)).document();
    }

    /** One document being read: gathers faults instead of stopping at the first. */
    private final class Reading {

        private final YamlDocument yaml;
        private final Faults faults = new Faults();

        Reading(YamlDocument yaml) {
            this.yaml = yaml;
        }

        ProfileDocument document() {
            JsonNode root = yaml.root();
            if (!root.isObject()) {
                throw new FaultyInput(Fault.of("profile.mapping", "", 1));
            }
            refuseOtherKeys(root, "", KEYS);
            if (!root.path("profile").asString("").equals(FORMAT)) {
                fault("profile.format", "profile", FORMAT);
            }
            Optional<LocalDate> asOf = date(root);
            Map<String, GivenAnswer> former = new LinkedHashMap<>();
            FormerAnswers.Told told = questionnaire.formerAnswers().read(answers(root.path("answers"), former), former);
            ProfileDocument document = new ProfileDocument(text(root, "title"), text(root, "summary"), asOf, choice(root),
                    told.answers(), told.former(), will(root.path("will"), asOf.orElse(LocalDate.MAX)));
            faults.refuseIfAny();
            return document;
        }

        /** @param former takes the answers in the words of an earlier questionnaire */
        private Map<String, GivenAnswer> answers(JsonNode node, Map<String, GivenAnswer> former) {
            Map<String, GivenAnswer> answers = new LinkedHashMap<>();
            if (!node.isObject()) {
                fault("profile.answers", "answers");
                return answers;
            }
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String where = "answers." + entry.getKey();
                Optional<Question> question = questionnaire.question(entry.getKey());
                if (former(entry.getKey(), entry.getValue())
                        || question.isEmpty() && questionnaire.formerAnswers().isRetired(entry.getKey())) {
                    formerAnswer(entry.getKey(), entry.getValue(), where).ifPresent(given -> former.put(entry.getKey(), given));
                } else if (question.isEmpty()) {
                    unknownQuestion(where, entry.getKey());
                } else {
                    answer(question.get(), entry.getValue(), where).ifPresent(given -> answers.put(entry.getKey(), given));
                }
            }
            return answers;
        }

        private boolean former(String question, JsonNode node) {
            return questionnaire.formerAnswers().of(question, List.of(valueOf(node).asString(""))).isPresent();
        }

        private static JsonNode valueOf(JsonNode node) {
            return node.isObject() ? node.path("value") : node;
        }

        /** An answer in the words of an earlier questionnaire; absent where it was unknown. */
        private Optional<GivenAnswer> formerAnswer(String question, JsonNode node, String where) {
            String value = valueOf(node).asString("");
            if (!value.equals(Answer.WORD) && !former(question, node)) {
                fault("answer.option", where, AnswerReader.shortened(value),
                        Fault.oneOf(questionnaire.formerAnswers().rightAnswers(question)) + ", " + Answer.WORD);
                return Optional.empty();
            }
            return Optional.of(given(new Answer.Choice(value), node, where)).filter(given -> !value.equals(Answer.WORD));
        }

        private void unknownQuestion(String where, String id) {
            String shown = AnswerReader.shortened(id);
            faults.add(() -> Fault.near(questionnaire.questions().keySet(), shown)
                    .map(known -> Fault.of("profile.question-near", where, yaml.lineOf(where), shown, known))
                    .orElseGet(() -> Fault.of("profile.question", where, yaml.lineOf(where), shown)));
        }

        private Optional<GivenAnswer> answer(Question question, JsonNode node, String where) {
            return value(question, valueOf(node), where).map(value -> given(value, node, where));
        }

        /** A value with what it rests on. */
        private GivenAnswer given(Answer value, JsonNode node, String where) {
            if (!node.isObject()) {
                return GivenAnswer.of(value);
            }
            refuseOtherKeys(node, where, ANSWER_KEYS);
            return new GivenAnswer(value, value.known() ? basis(node, where) : Basis.GIVEN,
                    citation(node.path("source"), where + ".source"),
                    text(node, "note", where + ".note"));
        }

        private Optional<Answer> value(Question question, JsonNode node, String where) {
            List<String> values = new ArrayList<>();
            for (JsonNode element : node.isArray() ? node.values() : List.of(node)) {
                if (!element.isString() && !element.isNumber()) {
                    fault("answer.type", where, AnswerReader.rightAnswers(question));
                    return Optional.empty();
                }
                values.add(element.isNumber() ? element.decimalValue().toPlainString() : element.asString());
            }
            try {
                return Optional.of(answerReader.read(question, values, where, yaml.lineOf(where)));
            } catch (FaultyInput e) {
                faults.addAll(e);
                return Optional.empty();
            }
        }

        /** @param day for which the bounds of weights are taken: without a date the latest */
        private Will will(JsonNode node, LocalDate day) {
            if (node.isMissingNode()) {
                return Will.NONE;
            }
            if (!node.isObject()) {
                fault("study.mapping", "will");
                return Will.NONE;
            }
            refuseOtherKeys(node, "will", WILL_KEYS);
            Map<String, String> parts = new LinkedHashMap<>();
            parts("setAside", node, questionnaire.knowledge().archetypes().keySet(), (archetype, reason) -> parts.put(
                    Will.settingAside(archetype), reason.isString() ? reason.asString() : ""));
            parts("weights", node, questionnaire.knowledge().aspects().keySet(), (aspect, weight) -> parts.put(Will.weighing(aspect),
                    weight.isNumber() ? weight.decimalValue().toPlainString() : weight.isString() ? weight.asString() : weight.toString()));
            Map<String, String> read = new LinkedHashMap<>();
            parts.forEach((part, value) -> part(part, value, day).ifPresent(sound -> read.put(part, sound)));
            return Will.of(read);
        }

        /** The entries of a group that name what there is; others are faults. */
        private void parts(String group, JsonNode will, Set<String> known, BiConsumer<String, JsonNode> taken) {
            JsonNode node = will.path(group);
            String where = "will." + group;
            if (!node.isMissingNode() && !node.isObject()) {
                fault("study.mapping", where);
            }
            node.properties().forEach(entry -> {
                if (known.contains(entry.getKey())) {
                    taken.accept(entry.getKey(), entry.getValue());
                } else {
                    faults.add(() -> WillReader.strange(where, entry.getKey(), known, where + "." + entry.getKey(),
                            yaml.lineOf(where + "." + entry.getKey())));
                }
            });
        }

        private Optional<String> part(String part, String value, LocalDate day) {
            String where = Will.place(part);
            try {
                return Optional.of(willReader.read(part, value, day, where, yaml.lineOf(where)));
            } catch (FaultyInput e) {
                faults.addAll(e);
                return Optional.empty();
            }
        }

        private Basis basis(JsonNode node, String where) {
            return basis(node, "basis", where).orElse(Basis.GIVEN);
        }

        /** What a value rests on, where that is told. */
        private Optional<Basis> basis(JsonNode node, String key, String where) {
            String given = node.path(key).asString("");
            Optional<Basis> known = List.of(Basis.values()).stream().filter(basis -> basis.toString().equals(given)).findFirst();
            if (known.isEmpty() && !node.path(key).isMissingNode()) {
                fault("profile.basis", where + "." + key, AnswerReader.shortened(given), List.of(Basis.values()).toString());
            }
            return known;
        }

        private Optional<Citation> citation(JsonNode node, String where) {
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            refuseOtherKeys(node, where, CITATION_KEYS);
            Citation citation = new Citation(node.path("document").asString(""), node.path("place").asString(""));
            var source = questionnaire.knowledge().sources().get(citation.document());
            if (source == null || source.place(citation.place()).isEmpty()) {
                fault("profile.source", where, AnswerReader.shortened(citation.toString()));
            }
            return Optional.of(citation);
        }

        private Optional<ProgrammeChoice> choice(JsonNode root) {
            JsonNode node = root.path("programmeChose");
            String where = "programmeChose";
            if (node.isMissingNode()) {
                return Optional.empty();
            }
            if (!node.isObject()) {
                fault("study.mapping", where);
            }
            refuseOtherKeys(node, where, CHOICE_KEYS);
            Optional<Text> text = text(node, "text", where + ".text");
            Optional<Text> why = text(node, "why", where + ".why");
            Optional<Citation> source = citation(node.path("source"), where + ".source");
            JsonNode rank = node.path("expectRank");
            boolean ranked = rank.isMissingNode() || rank.isNumber() && rank.asDouble() == rank.asInt(0) && rank.asInt(0) > 0;
            if (text.isEmpty() || why.isEmpty() || source.isEmpty() || !ranked) {
                fault("profile.choice", where);
                return Optional.empty();
            }
            return Optional.of(new ProgrammeChoice(text.get(), word(node, "archetype"), basis(node, "archetypeBasis", where),
                    word(node, "route"), Optional.of(rank.asInt(0)).filter(given -> given > 0), why.get(), source.get(),
                    basis(node, "basis", where)));
        }

        private Optional<String> word(JsonNode node, String key) {
            return node.path(key).isString() ? Optional.of(node.path(key).asString()) : Optional.empty();
        }

        private Optional<Text> text(JsonNode node, String key) {
            return text(node, key, key);
        }

        private Optional<Text> text(JsonNode node, String key, String where) {
            JsonNode text = node.path(key);
            if (text.isMissingNode()) {
                return Optional.empty();
            }
            String ja = text.path("ja").asString("");
            String en = text.path("en").asString("");
            refuseOtherKeys(text, where, TEXT_KEYS);
            if (!Characters.visible(ja) || !Characters.visible(en)) {
                fault("profile.text", where);
                return Optional.empty();
            }
            if (Math.max(ja.length(), en.length()) > LONGEST_TEXT) {
                fault("profile.text-long", where, LONGEST_TEXT, Math.max(ja.length(), en.length()));
                return Optional.empty();
            }
            return Optional.of(new Text(ja, en));
        }

        private Optional<LocalDate> date(JsonNode root) {
            if (root.path("asOf").isMissingNode()) {
                return Optional.empty();
            }
            try {
                LocalDate asOf = LocalDate.parse(root.path("asOf").asString(""));
                Horizon.fault(asOf, questionnaire.knowledge().firstDay(), "asOf", yaml.lineOf("asOf"))
                        .ifPresent(fault -> faults.add(() -> fault));
                return Optional.of(asOf);
            } catch (DateTimeParseException e) {
                fault("profile.date", "asOf", AnswerReader.shortened(root.path("asOf").asString("")));
                return Optional.empty();
            }
        }

        private void refuseOtherKeys(JsonNode node, String where, Set<String> keys) {
            node.propertyNames().stream().filter(key -> !keys.contains(key))
                    .forEach(key -> fault("profile.key", where.isEmpty() ? key : where + "." + key, AnswerReader.shortened(key),
                            String.join(", ", keys.stream().sorted().toList())));
        }

        private void fault(String key, String where, Object... args) {
            faults.add(() -> Fault.of(key, where, yaml.lineOf(where), args));
        }
    }
}
