package sumakomi.economics.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.knowledge.Text;

/**
 * What a cell is called: its own name, and the things to which it belongs. Their names may hold any sign, so nothing is ever taken
 * apart again at a colon.
 *
 * @param owners the widest first, such as a measure and then one of its energy carriers; none for the study as a whole
 */
public record Title(List<Text> owners, Text part) {

    public Title {
        owners = List.copyOf(owners);
    }

    /** Of something that belongs to nothing. */
    public static Title of(Text part) {
        return new Title(List.of(), part);
    }

    /** All of it in one text. */
    public Text whole() {
        return joined(owners, part);
    }

    /** The widest of the things to which it belongs. */
    public Optional<Text> owner() {
        return owners.stream().findFirst();
    }

    /** What is left under the name of the owner. */
    public Text below() {
        return joined(owners.subList(Math.min(1, owners.size()), owners.size()), part);
    }

    /** What is left where the other title stands beside it: owners that both share are not named again. */
    public Text beside(Title other) {
        int shared = 0;
        while (shared < Math.min(owners.size(), other.owners.size()) && owners.get(shared).equals(other.owners.get(shared))) {
            shared++;
        }
        return joined(owners.subList(shared, owners.size()), part);
    }

    private static Text joined(List<Text> owners, Text part) {
        List<Text> all = new ArrayList<>(owners);
        all.add(part);
        return new Text(all.stream().map(Text::ja).collect(Collectors.joining("：")),
                all.stream().map(Text::en).collect(Collectors.joining(": ")));
    }
}
