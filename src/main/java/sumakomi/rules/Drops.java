package sumakomi.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.FsStep;

/** Takes away what is done, is not there, or is not wished. */
public sealed interface Drops extends Effect {

    /** Drops an item of a checklist. */
    record DropsRole(String item) implements Drops {
        @Override
        public String about() {
            return item;
        }
    }

    /**
     * Drops a step of the feasibility study, or every step of a year.
     *
     * @param about id of the step, or {@code year:} and the year
     * @param archetype of which alone it is dropped; absent for every one that is recommended
     */
    record DropsStep(String about, Optional<String> archetype) implements Drops {

        private static final String YEAR = "year:";

        @Override
        public Optional<String> value() {
            return archetype;
        }

        /** What such a rule may speak about: every step, and every year in which there are steps. */
        static Set<String> subjects(Collection<FsStep> steps) {
            return steps.stream().flatMap(step -> Stream.of(step.id(), YEAR + step.year())).collect(Collectors.toSet());
        }

        /** Whether it drops this step of this archetype. */
        public boolean drops(FsStep step, String of) {
            return (about.equals(step.id()) || about.equals(YEAR + step.year())) && archetype.filter(only -> !only.equals(of)).isEmpty();
        }
    }

    /** Drops a body, a caution or the provision for a power failure, by the id of this part of an archetype. */
    record DropsPart(String part) implements Drops {
        @Override
        public String about() {
            return part;
        }
    }

    /**
     * Drops an item of data.
     *
     * @param archetype of which alone it is dropped; absent for every one that is recommended
     */
    record DropsData(String item, Optional<String> archetype) implements Drops {

        static final String DATA = "data-items";

        @Override
        public String about() {
            return address(item);
        }

        @Override
        public Optional<String> value() {
            return archetype;
        }

        /** How an item of data that falls away is called among all that does. */
        public static String address(String item) {
            return new Effect.Entry(DATA, item).toString();
        }

        /** Whether it drops this item of this archetype. */
        public boolean drops(String data, String of) {
            return item.equals(data) && archetype.filter(only -> !only.equals(of)).isEmpty();
        }
    }

    /** Drops the provision for a power failure of an archetype, and the bodies that are its sites. */
    record DropsEmergency(String archetype) implements Drops {
        @Override
        public String about() {
            return archetype;
        }
    }
}
