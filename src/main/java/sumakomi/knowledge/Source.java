package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A source document and the places in it that we cite.
 *
 * @param published as precise as known; absent where a page of the web bears no date
 * @param read the day on which a page of the web was read
 */
public record Source(String id, Text title, Text publisher, Optional<String> published, String kind, Optional<Text> note,
        Optional<Text> licence, Optional<Text> credit, Optional<String> url, Optional<String> read, List<Place> places) {
    public Source {
        places = List.copyOf(places);
    }

    /** The place of this id, if the document has it. */
    public Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** A chapter, section, table or figure. */
    public record Place(String id, Text label) {}
}
