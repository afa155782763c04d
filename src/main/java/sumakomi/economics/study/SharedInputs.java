package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs that measures share, such as the price of an energy carrier: one number, drawn once, unless a measure states its own. It is
 * given for the whole study, or alike and with a range by several measures.
 */
final class SharedInputs {

    private final StudyDocument document;
    /** Where the shared number of a name stands. */
    private final Map<String, Optional<FieldPath>> known = new HashMap<>();

    SharedInputs(StudyDocument document) {
        this.document = document;
    }

    /** The name of the shared input of a carrier. */
    static String name(String cell, String carrier) {
        return cell + "." + carrier;
    }

    /** Where the number stands that counts for all; empty where each measure has its own. */
    private Optional<FieldPath> of(String cell, String carrier) {
        return known.computeIfAbsent(name(cell, carrier), name -> found(cell, carrier));
    }

    private Optional<FieldPath> found(String cell, String carrier) {
        FieldPath whole = Place.WHOLE.field(name(cell, carrier));
        if (whole.in(document).isPresent()) {
            return Optional.of(whole);
        }
        Map<Quantity, List<FieldPath>> alike = new LinkedHashMap<>();
        lines(cell, carrier).forEach(line -> line.in(document).filter(given -> !given.spread().isFixed())
                .ifPresent(given -> alike.computeIfAbsent(given, key -> new ArrayList<>()).add(line)));
        return alike.values().stream().filter(lines -> lines.size() > 1).map(lines -> lines.get(0)).findFirst();
    }

    /** The number that a measure takes from the others; empty where it has its own. */
    Optional<FieldPath> takenBy(FieldPath line, String carrier) {
        Optional<Quantity> own = line.in(document);
        return of(line.name(), carrier).filter(shared -> own.isEmpty() || own.equals(shared.in(document)));
    }

    /** The fields of all measures for a carrier. */
    private List<FieldPath> lines(String cell, String carrier) {
        return document.measures().stream().filter(measure -> measure.energy().stream().anyMatch(line -> line.id().equals(carrier)))
                .map(measure -> Place.energy(measure.id(), carrier).field(cell)).toList();
    }
}
