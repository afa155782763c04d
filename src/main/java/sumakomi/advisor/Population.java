package sumakomi.advisor;

import java.time.LocalDate;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.FormerAnswers;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.Will;
import sumakomi.questionnaire.WillReader;

/** The municipalities on which a change of knowledge is tried before it is published. */
public record Population(List<Member> members) {

    public Population {
        members = List.copyOf(members);
    }

    /** Where a profile comes from. */
    public enum Kind {
        EXAMPLE, STORED, FILE;

        /** As it is written in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One profile.
     *
     * @param id id of the example or of the kept profile, or name of the file
     * @param asOf the date for which the profile speaks, the same for both states of the knowledge
     * @param answers as they were given
     */
    public record Member(Kind kind, String id, LocalDate asOf, Map<String, GivenAnswer> answers, Will will) {

        /** The profile as a questionnaire takes it; an answer that it does not ask for or offer counts as not given, and so does
         * a part of the will that its knowledge does not take. */
        Profile under(Questionnaire questionnaire) {
            AnswerReader reader = new AnswerReader(questionnaire.knowledge());
            Map<String, GivenAnswer> former = new LinkedHashMap<>(answers);
            former.entrySet().removeIf(given -> questionnaire.formerAnswers()
                    .of(given.getKey(), given.getValue().answer().values()).isEmpty());
            Map<String, GivenAnswer> taken = new LinkedHashMap<>();
            answers.forEach((question, given) -> questionnaire.question(question).flatMap(found -> {
                try {
                    return Optional.of(new GivenAnswer(reader.read(found, given.answer().values(), question, 0), given.basis(),
                            given.source(), given.note()));
                } catch (FaultyInput e) {
                    return Optional.empty();
                }
            }).ifPresent(answer -> taken.put(question, answer)));
            FormerAnswers.Told told = questionnaire.formerAnswers().read(taken, former);
            return new ProfileDocument(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), told.answers(),
                    told.former(), willUnder(questionnaire)).on(asOf, questionnaire);
        }

        private Will willUnder(Questionnaire questionnaire) {
            WillReader reader = new WillReader(questionnaire.knowledge());
            Map<String, String> parts = will.parts();
            parts.keySet().retainAll(reader.parts());
            parts.entrySet().removeIf(part -> {
                try {
                    reader.read(part.getKey(), part.getValue(), asOf, part.getKey(), 0);
                    return false;
                } catch (FaultyInput e) {
                    return true;
                }
            });
            return Will.of(parts);
        }
    }

    /** The twelve examples, each on its own date. */
    public static Population of(Examples examples, LocalDate today) {
        return of(Kind.EXAMPLE, examples.all(), today);
    }

    /** Profiles that were read from files, by name. */
    public static Population of(Map<String, ProfileDocument> files, LocalDate today) {
        return of(Kind.FILE, files, today);
    }

    /** Kept profiles, all on the same date. */
    public static Population of(List<StoredProfile> stored, LocalDate today) {
        return new Population(
                stored.stream().map(profile -> new Member(Kind.STORED, profile.id(), today, profile.asGiven(), profile.will()))
                        .toList());
    }

    private static Population of(Kind kind, Map<String, ProfileDocument> documents, LocalDate today) {
        List<Member> members = new ArrayList<>();
        documents.forEach((id, document) -> members.add(new Member(kind, id, document.asOf().orElse(today), document.asGiven(),
                document.will())));
        return new Population(members);
    }

    /** These and those. */
    public Population and(Population others) {
        List<Member> all = new ArrayList<>(members);
        all.addAll(others.members);
        return new Population(all);
    }
}
