package sumakomi.access;

import java.util.Optional;
import sumakomi.account.Right;
import sumakomi.account.Thing;

/**
 * What a way asks of whoever goes it.
 *
 * @param right which right; empty for a way that everybody may go, signed in or not
 * @param thing the kind of thing that the {@code id} of the address names, which must be one that the person sees
 */
record Need(Optional<Right> right, Optional<Thing.Kind> thing) {

    static final Need NOTHING = new Need(Optional.empty(), Optional.empty());

    static Need of(Right right) {
        return new Need(Optional.of(right), Optional.empty());
    }

    static Need of(Right right, Thing.Kind kind) {
        return new Need(Optional.of(right), Optional.of(kind));
    }
}
