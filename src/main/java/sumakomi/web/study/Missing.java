package sumakomi.web.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.StudyKnowledge.BenefitInput;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;

/**
 * A number that a study still needs.
 *
 * @param restsOn on what such a number rests in practice
 * @param dataItems the data of the feasibility study that give it
 */
record Missing(String url, String label, String unit, Optional<Citation> source, Basis basis, Optional<Text> restsOn,
        List<String> dataItems) {

    /** The numbers missing, under the title of the measure, the district or the study to which they belong. */
    static Map<String, List<Missing>> in(WorkedStudy worked, StudyWords words) {
        Map<String, List<Missing>> groups = new LinkedHashMap<>();
        worked.fields().stream().filter(InputField::missing)
                .forEach(field -> groups.computeIfAbsent(group(field, words), key -> new ArrayList<>()).add(of(field, words)));
        return groups;
    }

    private static String group(InputField field, StudyWords words) {
        String[] parts = field.key().split("\\.");
        return switch (parts[0]) {
            case "measures" -> words.measure(parts[1]);
            case "districtBenefits" -> words.say("study.district");
            default -> words.say("study.whole");
        };
    }

    private static Missing of(InputField field, StudyWords words) {
        Optional<BenefitInput> input = benefitInput(field, words);
        String part = part(field.key().split("\\."), words);
        String name = words.of(field.named().part());
        return new Missing(words.fieldUrl(field.key()), part.isEmpty() ? name : part + words.colon() + name,
                words.entryUnit(field.unit()), field.source(), field.basis(), input.flatMap(BenefitInput::restsOn),
                input.map(BenefitInput::dataItems)
                        .orElse(List.of()));
    }

    /** The component, carrier or benefit to which a number belongs; empty for the measure itself. */
    private static String part(String[] key, StudyWords words) {
        return switch (key.length > 3 ? key[2] : key[0]) {
            case "components" -> words.component(key[1], key[3]);
            case "energy" -> words.carrier(key[3]);
            case "benefits" -> key[3] + " " + words.benefit(key[3]);
            case "districtBenefits" -> words.districtBenefit(key[1]);
            default -> "";
        };
    }

    private static Optional<BenefitInput> benefitInput(InputField field, StudyWords words) {
        String[] parts = field.key().split("\\.");
        String name = parts[parts.length - 1];
        return words.knowledge().benefits().values().stream().filter(benefit -> field.key().contains(".benefits." + benefit.id() + ".")
                || parts[0].equals("districtBenefits")).flatMap(benefit -> benefit.inputs().stream())
                .filter(input -> input.id().equals(name)).findFirst();
    }
}
