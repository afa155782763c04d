package sumakomi.document;

import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklists;

/**
 * Which checklist a document is of.
 *
 * @param municipality its code; empty where none is answered
 * @param profile the id of the profile; empty where a command or REST made the document
 */
record ChecklistSubject(String themes, String year, String municipality, String profile) {

    private static final int PARTS = 5;

    static ChecklistSubject of(Checklists lists, Optional<String> profile) {
        return new ChecklistSubject(lists.themes(), Integer.toString(lists.fiscalYear()),
                lists.first().municipality().map(MunicipalityRef::code).orElse(""), profile.orElse(""));
    }

    /** @throws FaultyInput if the document is of something else */
    static ChecklistSubject read(String subject) {
        String[] parts = subject.split("/", -1);
        if (parts.length != PARTS || !parts[0].equals(FsChecklists.KIND)) {
            throw new FaultyInput(Fault.of("excel.foreign", "", 0));
        }
        return new ChecklistSubject(parts[1], parts[2], parts[3], parts[PARTS - 1]);
    }

    /** For programs. */
    String written() {
        return String.join("/", FsChecklists.KIND, themes, year, municipality, profile);
    }

    /**
     * @param here the checklist that the document should be of
     * @throws FaultyInput if it is of another theme, year, municipality or profile
     */
    void requireSame(ChecklistSubject here, Checklists lists) {
        if (!themes.equals(here.themes) || !year.equals(here.year)) {
            throw new FaultyInput(Fault.of("checklist.other", "", 0, titles(lists), year, here.year));
        }
        if (!municipality.equals(here.municipality) || !profile.isEmpty() && !profile.equals(here.profile)) {
            throw new FaultyInput(Fault.of("checklist.other-municipality", "", 0));
        }
    }

    private static Text titles(Checklists lists) {
        return new Text(lists.lists().stream().map(list -> list.theme().title().ja()).collect(Collectors.joining("、")),
                lists.lists().stream().map(list -> list.theme().title().en()).collect(Collectors.joining(", ")));
    }
}
