package sumakomi.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Knowledge;

class SchemeDiagramTests {

    private static final Knowledge KNOWLEDGE = Knowledge.packed();

    @ParameterizedTest
    @MethodSource("archetypes")
    void everyActorAndEveryFlowOfAnArchetypeIsDrawnWithinThePicture(String id) throws Exception {
        Archetype archetype = KNOWLEDGE.archetype(id);
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            Element svg = parsed(SchemeDiagram.svg(Scheme.of(archetype, KNOWLEDGE, locale))).getDocumentElement();

            String drawn = svg.getTextContent().replace(" ", "");
            assertThat(archetype.actors())
                    .allSatisfy(actor -> assertThat(drawn).contains(KNOWLEDGE.body(actor.body()).name().in(locale).replace(" ", "")));
            assertThat(archetype.flows()).allSatisfy(flow -> assertThat(drawn).contains(flow.label().in(locale).replace(" ", "")));
            assertThat(lengthOf(svg, "marker-end")).isBetween(1, archetype.flows().size());
            NodeList boxes = svg.getElementsByTagName("rect");
            for (int i = 0; i < boxes.getLength(); i++) {
                Element box = (Element) boxes.item(i);
                assertThat(number(box, "x")).isNotNegative();
                assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(number(svg, "width"));
                assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(number(svg, "height"));
            }
        }
    }

    static Stream<String> archetypes() {
        return KNOWLEDGE.archetypes().keySet().stream();
    }

    private static int lengthOf(Element svg, String attribute) {
        int count = 0;
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            count += ((Element) paths.item(i)).hasAttribute(attribute) ? 1 : 0;
        }
        return count;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
