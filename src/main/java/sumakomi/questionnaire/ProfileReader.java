package sumakomi.questionnaire;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Horizon;
import sumakomi.knowledge.StrictYaml;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** Reads a profile from YAML or JSON. It is read whole or refused whole, with all of its faults. */
public final class ProfileReader {

    /** The version of the format, the value of the key {@code profile}. */
    public static final String FORMAT = "1";

    private static final Set<String> KEYS = Set.of("profile", "title", "summary", "asOf", "programmeChose", "answers", "will");
    private static final Set<String> CHOICE_KEYS = Set.of("text", "archetype", "archetypeBasis", "route", "expectRank", "why",
            "source", "basis");

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
        var yaml = StrictYaml.read(bytes);
        JsonNode root = yaml.root();
        if (!root.isObject()) {
            throw new FaultyInput(Fault.of("profile.mapping", "", 1));
        }
        ProfileParts parts = new ProfileParts(questionnaire.knowledge(), yaml);
        parts.refuseOtherKeys(root, "", KEYS);
        if (!root.path("profile").asString("").equals(FORMAT)) {
            parts.fault("profile.format", "profile", FORMAT);
        }
        Optional<LocalDate> asOf = date(root, parts);
        Map<String, GivenAnswer> former = new LinkedHashMap<>();
        Map<String, GivenAnswer> answers = new AnswersSection(questionnaire, answerReader, parts).read(root.path("answers"), former);
        FormerAnswers.Told told = questionnaire.formerAnswers().read(answers, former);
        ProfileDocument document = new ProfileDocument(parts.text(root, "title", "title"), parts.text(root, "summary", "summary"), asOf,
                choice(root.path("programmeChose"), "programmeChose", parts), told.answers(), told.former(),
                new WillSection(questionnaire.knowledge(), willReader, parts).read(root.path("will"), asOf.orElse(LocalDate.MAX)));
        parts.refuseIfAny();
        return document;
    }

    private Optional<ProgrammeChoice> choice(JsonNode node, String where, ProfileParts parts) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            parts.fault("study.mapping", where);
        }
        parts.refuseOtherKeys(node, where, CHOICE_KEYS);
        Optional<Text> text = parts.text(node, "text", where + ".text");
        Optional<Text> why = parts.text(node, "why", where + ".why");
        Optional<Citation> source = parts.citation(node.path("source"), where + ".source");
        JsonNode rank = node.path("expectRank");
        boolean ranked = rank.isMissingNode() || rank.isNumber() && rank.asDouble() == rank.asInt(0) && rank.asInt(0) > 0;
        if (text.isEmpty() || why.isEmpty() || source.isEmpty() || !ranked) {
            parts.fault("profile.choice", where);
            return Optional.empty();
        }
        return Optional.of(new ProgrammeChoice(text.get(), parts.word(node, "archetype"), parts.basis(node, "archetypeBasis", where),
                parts.word(node, "route"), Optional.of(rank.asInt(0)).filter(given -> given > 0), why.get(), source.get(),
                parts.basis(node, "basis", where)));
    }

    private Optional<LocalDate> date(JsonNode root, ProfileParts parts) {
        if (root.path("asOf").isMissingNode()) {
            return Optional.empty();
        }
        String written = root.path("asOf").asString("");
        try {
            LocalDate asOf = LocalDate.parse(written);
            Horizon.fault(asOf, questionnaire.knowledge().firstDay(), "asOf", parts.lineOf("asOf"))
                    .ifPresent(fault -> parts.add("asOf", line -> fault));
            return Optional.of(asOf);
        } catch (DateTimeParseException e) {
            parts.fault("profile.date", "asOf", AnswerReader.shortened(written));
            return Optional.empty();
        }
    }
}
