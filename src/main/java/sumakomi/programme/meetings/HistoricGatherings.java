package sumakomi.programme.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Hours;
import sumakomi.programme.meetings.Gathering.Part;
import tools.jackson.databind.JsonNode;

/** The meetings of a fiscal year as the sources of the programme tell them. What these do not tell stays empty. */
public final class HistoricGatherings {

    private static final String FACTS = "programme-facts";
    private static final int DAY = "2015-06-22".length();

    private HistoricGatherings() {}

    /** @param locale of the titles */
    public static List<Gathering> of(Library library, int fiscalYear, Locale locale) {
        return library.entries(FACTS).stream().filter(entry -> entry.tree().path("fiscalYear").asInt() == fiscalYear)
                .flatMap(entry -> Format.of(entry.tree().path("type").asString("")).stream().flatMap(format -> of(entry, format, locale)))
                .toList();
    }

    private static Stream<Gathering> of(Entry entry, Format format, Locale locale) {
        List<JsonNode> meetings = entry.tree().path("meetings").valueStream().toList();
        if (meetings.isEmpty()) {
            boolean told = format == Format.SITE_VISIT || format == Format.THEME_GROUP;
            return told && entry.tree().has("archetypes") ? Stream.of(one(entry, format, entry.title().in(locale),
                    entry.tree().path("visitMonth"))) : Stream.empty();
        }
        return IntStream.range(0, meetings.size()).mapToObj(at -> one(entry, format, title(entry, meetings, at, locale), meetings.get(at)));
    }

    private static String title(Entry entry, List<JsonNode> meetings, int at, Locale locale) {
        String title = Entry.text(meetings.get(at).path("title")).map(own -> entry.title().in(locale) + " " + own.in(locale))
                .orElse(entry.title().in(locale));
        return meetings.size() == 1 || meetings.get(at).has("title") ? title : title + " " + (at + 1);
    }

    private static Gathering one(Entry entry, Format format, String title, JsonNode meeting) {
        JsonNode tree = entry.tree();
        Map<String, Part> members = new HashMap<>();
        if (format != Format.SITE_VISIT) {
            tree.path("municipalities").forEach(code -> members.put(code.asString(), Part.ATTENDED));
        }
        return new Gathering(tree.path("fiscalYear").asInt(), format, title, day(meeting.path("date")),
                new Hours(meeting.path("start").asString(""), meeting.path("end").asString("")),
                Entry.text(meeting.path("venue")).map(venue -> venue.in(Locale.JAPANESE)).orElse(""), "",
                tree.path("cases").valueStream().map(JsonNode::asString).toList(), members,
                count(tree, "municipalities").or(() -> count(tree, "organisations")).filter(number -> members.isEmpty()),
                count(tree, "persons"), "", entry.address());
    }

    /** Empty where the source tells the month alone. */
    private static Optional<LocalDate> day(JsonNode date) {
        return Optional.of(date.asString("")).filter(text -> text.length() == DAY).map(LocalDate::parse);
    }

    /** A figure of an entry that has but one of that unit. */
    private static Optional<Integer> count(JsonNode tree, String unit) {
        return tree.path("figures").valueStream().filter(figure -> figure.path("unit").asString("").equals(unit)).findFirst()
                .map(figure -> figure.path("value").asInt());
    }
}
