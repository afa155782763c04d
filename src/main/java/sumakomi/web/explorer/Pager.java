package sumakomi.web.explorer;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param page from 1
 * @param total of the whole list
 */
public record Pager<T>(List<T> items, int page, int pages, int total) {

    /** The page asked for, or the nearest that there is. */
    public static <T> Pager<T> of(List<T> all, int page, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int shown = Math.max(1, Math.min(page, pages));
        return new Pager<>(all.subList((shown - 1) * size, Math.min(all.size(), shown * size)), shown, pages, all.size());
    }

    public boolean several() {
        return pages > 1;
    }
}
