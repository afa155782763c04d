package sumakomi.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.advice.Advice.RoadmapStep;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Programme;
import sumakomi.knowledge.Programme.Stage;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * The recommended archetypes laid on the programme's three-year path from the municipality's own year on. A study
 * committee that comes first takes the first year; the feasibility study of the last year takes all that remains.
 */
final class Roadmap {

    private static final String STAGE = "programme-stage";
    private static final String COMMITTEE = "study-committee";

    private final Programme programme;
    private final String stage;

    Roadmap(Knowledge knowledge, Profile profile) {
        this.programme = knowledge.programme();
        this.stage = profile.counting(STAGE).map(Answer::values).map(values -> values.get(0)).orElse("");
    }

    List<RoadmapStep> steps(List<Archetype> recommended) {
        List<RoadmapStep> steps = new ArrayList<>();
        List<Archetype> following = recommended;
        int year = firstYear();
        if (!recommended.isEmpty() && recommended.get(0).id().equals(COMMITTEE)) {
            Programme.Statement first = programme.committeeFirst();
            steps.add(new RoadmapStep(year, COMMITTEE, recommended.get(0).title(), first.text(), first.source(),
                    Optional.of(first.basis())));
            following = recommended.subList(1, recommended.size());
            year = Math.min(year + 1, lastYear());
        }
        for (Stage stageOfPath : programme.stages()) {
            if (stageOfPath.year() >= year) {
                following.stream().limit(stageOfPath.year() == lastYear() ? following.size() : 1)
                        .map(archetype -> step(stageOfPath, archetype)).forEach(steps::add);
            }
        }
        return steps;
    }

    private static RoadmapStep step(Stage stage, Archetype archetype) {
        return new RoadmapStep(stage.year(), archetype.id(), archetype.title(), stage.does(), stage.source(), Optional.of(stage.basis()));
    }

    /** The year the municipality is in; after the path's end there is nothing left to lay out. */
    private int firstYear() {
        return switch (stage) {
            case "year-2" -> 2;
            case "year-3" -> lastYear();
            case "after-fs" -> lastYear() + 1;
            default -> 1;
        };
    }

    private int lastYear() {
        return programme.stages().get(programme.stages().size() - 1).year();
    }
}
