package sumakomi.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page as a visitor uses it: its links and its forms. */
record Page(Document document) {

    static Page of(Visit.Answer answer) {
        return new Page(Jsoup.parse(answer.body(), answer.at().toString()));
    }

    /** Pages on this server to which the page's main part leads, each once. */
    List<String> links(String beginning) {
        return document.select("main a[href^=" + beginning + "]:not([download])").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", "")).distinct()
                .toList();
    }

    /** The form that is sent to an address that begins so. */
    Form form(String action) {
        return forms().filter(form -> form.action().startsWith(action)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No form for " + action + " on " + document.location()));
    }

    /** The form that asks questions, if there is one. */
    Optional<Form> questions() {
        return forms().filter(form -> form.action().startsWith("/profiles/") && !form.choices().isEmpty()).findFirst();
    }

    String text(String css) {
        return Optional.ofNullable(document.selectFirst(css)).map(Element::text)
                .orElseThrow(() -> new IllegalStateException("No " + css + " on " + document.location()));
    }

    private Stream<Form> forms() {
        return document.select("main form[method=post]").stream().map(form -> new Form((FormElement) form));
    }

    record Form(FormElement element) {

        String action() {
            return element.attr("action");
        }

        List<Element> choices() {
            return element.select("input[type=radio]");
        }

        /** What a browser sends, with some fields typed over. */
        List<KeyVal> with(String... namesAndValues) {
            List<KeyVal> fields = new ArrayList<>(element.formData());
            for (int i = 0; i < namesAndValues.length; i += 2) {
                String name = namesAndValues[i];
                fields.removeIf(field -> field.key().equals(name));
                fields.add(HttpConnection.KeyVal.create(name, namesAndValues[i + 1]));
            }
            return fields;
        }

        /** The form with another choice at one of its questions. */
        List<KeyVal> withAnotherChoice(RandomGenerator dice) {
            Element choice = choices().get(dice.nextInt(choices().size()));
            return with(choice.attr("name"), choice.attr("value"));
        }
    }
}
