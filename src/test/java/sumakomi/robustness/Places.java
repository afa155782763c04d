package sumakomi.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/** Addresses and forms seen on pages, and what stood at which place of an address. */
final class Places {

    private static final String ROOT = "http://here";

    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, Set<String>> after = new TreeMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** A form as a browser would send it, and what else its fields offer. */
    record Form(String target, boolean upload, List<Map.Entry<String, String>> fields, List<Map.Entry<String, String>> offered) {}

    void seeAll(Places others) {
        others.paths.forEach(this::see);
        others.forms.forEach(forms::putIfAbsent);
    }

    void see(String path) {
        if (!paths.add(path)) {
            return;
        }
        String[] segments = path.split("/");
        for (int i = 1; i < segments.length; i++) {
            after.computeIfAbsent(segments[i - 1], before -> new LinkedHashSet<>()).add(segments[i]);
        }
    }

    /** Reads links, forms and the addresses to which scripts post. */
    void seePage(String path, String html) {
        Document page = Jsoup.parse(html, ROOT + path);
        page.select("a[href]").forEach(link -> seeAddress(link.absUrl("href")));
        for (String attribute : List.of("hx-post", "hx-get", "hx-put", "hx-delete")) {
            page.select("[" + attribute + "]").forEach(element -> seeAddress(element.absUrl(attribute)));
        }
        for (Element form : page.select("form[method=post]")) {
            seeAddress(form.absUrl("action"));
            forms.put(form.absUrl("action"), form((FormElement) form));
        }
    }

    private void seeAddress(String address) {
        if (address.startsWith(ROOT + "/")) {
            see(address.substring(ROOT.length()).replaceFirst("[?#].*", ""));
        }
    }

    private static Form form(FormElement form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.formData().stream().filter(field -> !field.hasInputStream()).forEach(field -> fields.add(Map.entry(field.key(),
                field.value())));
        List<Map.Entry<String, String>> offered = new ArrayList<>();
        Elements choices = form.select("input[name][type=radio], input[name][type=checkbox], button[name], input[name][type=text]");
        choices.forEach(choice -> offered.add(Map.entry(choice.attr("name"), choice.attr("value"))));
        form.select("select[name] option")
                .forEach(option -> offered.add(Map.entry(option.closest("select").attr("name"), option.attr("value"))));
        String target = form.absUrl("action").substring(ROOT.length());
        return new Form(target.isEmpty() ? "/" : target, form.attr("enctype").startsWith("multipart"), fields, offered);
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    List<Form> forms() {
        return List.copyOf(forms.values());
    }

    /** What was seen behind a segment: ids behind {@code profiles}. */
    List<String> behind(String segment) {
        return List.copyOf(after.getOrDefault(segment, Set.of()));
    }
}
