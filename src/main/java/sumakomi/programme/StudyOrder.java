package sumakomi.programme;

import java.util.Optional;

/** Has a stored study worked out, so that it can order the data of a checklist. */
public interface StudyOrder {

    /** The study of an id; one that is not finished says nothing but its title. Nothing if there is none. Takes a second and more. */
    Optional<OrderingStudy> of(String study);
}
