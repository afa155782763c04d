package sumakomi.api;

import java.util.List;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.questionnaire.Will;

/** What is kept under an address cannot be read. */
final class Unreadable extends RuntimeException {

    private final transient List<Fault> faults;

    Unreadable(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    /** @param profile one that holds answers, or parts of its will, which cannot be read */
    static Unreadable of(StoredProfile profile) {
        return new Unreadable(Stream.concat(profile.unreadable().stream()
                .map(answer -> Fault.of("profile.unreadable", "answers." + answer.question().id(), 0, answer.text())),
                profile.unreadableWill().stream().map(part -> Fault.of("will.unreadable", Will.place(part.part()), 0, part.text())))
                .toList());
    }

    /** At least one, each naming what cannot be read. */
    List<Fault> faults() {
        return faults;
    }
}
