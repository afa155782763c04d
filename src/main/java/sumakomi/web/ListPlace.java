package sumakomi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklists;

/**
 * The list from which one comes, and to which one returns: narrowed as it was, or with its themes side by side.
 *
 * @param beside themes that stand side by side; none for the list of one theme
 */
record ListPlace(ListFilter filter, List<String> beside) {

    private static final String BESIDE = "beside";

    static ListPlace of(MultiValueMap<String, String> form) {
        return new ListPlace(ListFilter.of(form), form.getOrDefault(BESIDE, List.of()).stream().limit(Checklists.MOST).toList());
    }

    /** What a form or a link of the place carries, by name. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        filter.fields().forEach((name, value) -> fields.put(name, List.of(value)));
        if (!beside.isEmpty()) {
            fields.put(BESIDE, beside);
        }
        return fields;
    }

    /** What is put behind the address of an item's page; empty or begun with an ampersand. */
    public String query() {
        String url = ProfileChecklists.url("/{id}", "", fields(), "");
        return fields().isEmpty() ? "" : "&" + url.substring(url.indexOf('?') + 1);
    }

    /**
     * The address of the list.
     *
     * @param theme of the list of one theme
     * @param also what else the page is to tell: values by name, each perhaps none
     */
    String list(String id, String theme, int year, String fragment, Map<String, ? extends List<?>> also) {
        Map<String, List<?>> values = new LinkedHashMap<>(
                Map.of("theme", beside.isEmpty() ? List.of(theme) : beside, "year", List.of(year)));
        filter.fields().forEach((name, value) -> values.put(name, List.of(value)));
        values.putAll(also);
        return ProfileChecklists.url("/profiles/{id}/checklist" + (beside.isEmpty() ? "" : "s"), id, values, fragment);
    }

    String list(String id, Checklist checklist, String fragment, Map<String, ? extends List<?>> also) {
        return list(id, checklist.theme().archetype(), checklist.fiscalYear(), fragment, also);
    }

    /** The address of the page of an item. */
    String item(String id, Checklist checklist, String item) {
        Map<String, List<?>> values = new LinkedHashMap<>(Map.of("theme", List.of(checklist.theme().archetype()), "year",
                List.of(checklist.fiscalYear()), "item", List.of(item)));
        values.putAll(fields());
        return ProfileChecklists.url("/profiles/{id}/checklist/item", id, values, "");
    }
}
