package sumakomi.knowledge;

import java.util.List;

/** The three-year path, the four sessions of its second year, and the five aspects that an FS verifies. */
public record Programme(List<Stage> stages, List<Session> sessions, List<Aspect> aspects) {
    public Programme {
        stages = List.copyOf(stages);
        sessions = List.copyOf(sessions);
        aspects = List.copyOf(aspects);
    }

    /** One year of the path. */
    public record Stage(int year, Text title, Text does, Citation source, Basis basis) {}

    /** One of the four support sessions. */
    public record Session(int session, int month, List<Text> contents, Citation source, Basis basis) {
        public Session {
            contents = List.copyOf(contents);
        }
    }

    /** One of the five aspects of verification. */
    public record Aspect(String id, Text title, Citation source, Basis basis) {}
}
