package sumakomi.economics.reproduction;

import java.util.Optional;
import sumakomi.knowledge.Citation;

/** A printed figure found: its text, the number read from it if there is one, and where it stands. */
record FoundCell(String text, Optional<Approximate> value, Citation source, String place) {}
