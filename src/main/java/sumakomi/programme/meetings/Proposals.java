package sumakomi.programme.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.YamlWriter;
import sumakomi.programme.meetings.Gathering.Format;

/**
 * Conclusions as drafts of entries of {@code kb/conclusions}: what is known of them stands there, and the check of the knowledge names what
 * an editor has to add.
 */
public final class Proposals {

    /** Where a conclusion was drawn, as the knowledge calls it; a theme group gets a word of its own there first. */
    private static final Map<Format, String> TYPES = Map.of(Format.PLENARY, "plenary", Format.SITE_VISIT, "case-visits", Format.TRAINING,
            "support-programme", Format.WORKSHOP, "support-programme");
    private static final int MONTH = "2026-06".length();
    private static final int SHORT = 8;

    private Proposals() {}

    /** A conclusion, the meeting that drew it, and what that was about. */
    public record Proposed(Conclusion conclusion, Gathering gathering, Optional<Cooperation> cooperation) {}

    /** The drafts as a file of the knowledge base. */
    public static String write(List<Proposed> proposed) {
        return YamlWriter.write(Map.of("conclusions", proposed.stream().map(Proposals::draft).toList()));
    }

    private static Map<String, Object> draft(Proposed one) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("id", "proposal-" + one.conclusion().id().substring(0, SHORT));
        Optional.ofNullable(TYPES.get(one.gathering().format())).ifPresent(type -> draft.put("type", type));
        draft.put("title", Map.of("ja", one.gathering().title()));
        draft.put("statement", Map.of("ja", one.conclusion().text()));
        one.cooperation().map(Cooperation::archetypes).ifPresent(types -> draft.put("archetypes", types));
        if (!one.gathering().cases().isEmpty()) {
            draft.put("cases", one.gathering().cases());
        }
        one.gathering().heldOn().ifPresent(day -> draft.put("asOf", day.toString().substring(0, MONTH)));
        return draft;
    }
}
