package sumakomi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sumakomi.account.Role;
import sumakomi.knowledge.StrictYaml;
import sumakomi.programme.desk.ThemeChoice.Decision;
import sumakomi.programme.learning.Outcome.FeasibilityStudy;
import sumakomi.programme.learning.Outcome.Project;
import tools.jackson.databind.JsonNode;

/**
 * What the demo adds to the examples.
 *
 * @param password of all example users
 * @param accounts the example users, one of each role at least
 * @param marks what is marked on a checklist, item by item from the first
 * @param municipalities by the name of the example
 */
record DemoPlan(String password, List<User> accounts, List<Marked> marks, Desk desk, Map<String, Town> municipalities) {

    private static final String FILE = "/sumakomi/demo/demo.yaml";

    DemoPlan {
        accounts = List.copyOf(accounts);
        marks = List.copyOf(marks);
    }

    /** Somebody who may sign in. */
    record User(String signIn, String name, Role role, Optional<String> municipality) {}

    /**
     * A mark on an item of a checklist.
     *
     * @param dueInDays days from now on which it is due
     */
    record Marked(String state, String owner, String note, Optional<Integer> dueInDays) {}

    /**
     * What the secretariat's desk shows.
     *
     * @param asIn fiscal year of the sources whose participants take part
     * @param programmeYear of the path in which they are
     * @param note of each participant, {@code remark} on each checklist
     */
    record Desk(int asIn, int programmeYear, String note, String remark, List<Integer> contactedDaysAgo, Meetings meetings, Said said) {

        Desk {
            contactedDaysAgo = List.copyOf(contactedDaysAgo);
        }
    }

    /**
     * Which meetings are held again, and what they say of themselves.
     *
     * @param asIn fiscal year of the sources that tells of them
     * @param title with the title of the source as {@code {0}}
     * @param note of one that is over, with the fiscal year of the source as {@code {0}}; {@code planned} of one to come
     * @param conclusion of the last plenary that is over
     */
    record Meetings(int asIn, String title, String note, String planned, String conclusion) {}

    /** What was said in sessions and consultations. */
    record Said(String room, String minutes, String decision, String task, String topic, String notes) {}

    /**
     * @param unknownBefore questions that are taken as not known in the year before
     * @param themes of the present year, of what is recommended first, second and so on
     * @param bases table of disaster bases in {@code examples/}, kept for the present year
     * @param outcome of what was recommended first in the year before
     */
    record Town(List<String> unknownBefore, List<Theme> themes, Optional<String> bases, Optional<Became> outcome) {}

    /**
     * @param study file of a study in {@code examples/}
     * @param decided on the theme
     */
    record Theme(Optional<String> study, Optional<Decided> decided) {}

    record Decided(Decision decision, int daysAgo, String reason) {}

    /**
     * @param archetype of what was begun where nothing was recommended
     * @param costAt where in the range that was told the cost came to lie: 0 its low end, 1 its high end
     */
    record Became(Optional<String> archetype, FeasibilityStudy study, Project project, Optional<Double> costAt, String note) {}

    static DemoPlan read() {
        JsonNode root = StrictYaml.read(bytes(FILE)).root();
        Map<String, Town> towns = new LinkedHashMap<>();
        root.path("municipalities").properties().forEach(one -> towns.put(one.getKey(), town(one.getValue())));
        return new DemoPlan(root.path("password").asString(), root.path("accounts").valueStream().map(DemoPlan::user).toList(),
                root.path("marks").valueStream().map(mark -> new Marked(mark.path("state").asString(), mark.path("owner").asString(),
                        mark.path("note").asString(), Optional.of(mark.path("dueInDays")).filter(JsonNode::isNumber).map(JsonNode::asInt)))
                        .toList(),
                desk(root.path("desk")), towns);
    }

    private static Town town(JsonNode town) {
        return new Town(town.path("unknownBefore").valueStream().map(JsonNode::asString).toList(),
                town.path("themes").valueStream().map(theme -> new Theme(text(theme, "study"), Optional.of(theme.path("decided"))
                        .filter(JsonNode::isObject).map(DemoPlan::decided))).toList(),
                text(town, "bases"), Optional.of(town.path("outcome")).filter(JsonNode::isObject).map(DemoPlan::became));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static Decided decided(JsonNode decided) {
        return new Decided(Decision.of(decided.path("decision").asString()).orElseThrow(), decided.path("daysAgo").asInt(),
                decided.path("reason").asString());
    }

    private static Became became(JsonNode outcome) {
        return new Became(text(outcome, "archetype"),
                FeasibilityStudy.of(outcome.path("study").asString()).orElseThrow(),
                Project.of(outcome.path("project").asString()).orElseThrow(),
                Optional.of(outcome.path("costAt")).filter(JsonNode::isNumber).map(JsonNode::asDouble), outcome.path("note").asString());
    }

    private static Desk desk(JsonNode desk) {
        return new Desk(desk.path("asIn").asInt(), desk.path("programmeYear").asInt(), desk.path("note").asString(),
                desk.path("remark").asString(), desk.path("contactedDaysAgo").valueStream().map(JsonNode::asInt).toList(),
                meetings(desk.path("meetings")), said(desk.path("said")));
    }

    private static Meetings meetings(JsonNode meetings) {
        return new Meetings(meetings.path("asIn").asInt(), meetings.path("title").asString(), meetings.path("note").asString(),
                meetings.path("planned").asString(), meetings.path("conclusion").asString());
    }

    private static Said said(JsonNode said) {
        return new Said(said.path("room").asString(), said.path("minutes").asString(), said.path("decision").asString(),
                said.path("task").asString(), said.path("topic").asString(), said.path("notes").asString());
    }

    private static User user(JsonNode account) {
        return new User(account.path("signIn").asString(), account.path("name").asString(),
                Role.of(account.path("role").asString()).orElseThrow(),
                text(account, "municipality"));
    }

    /** A file that comes with the program. */
    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(DemoPlan.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
