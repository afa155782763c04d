package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Catalogue;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import tools.jackson.databind.JsonNode;

/** A sentence that itself says that it is ours, be it a reading or a remark, does not stand under "the source says so". */
class OwnWordsTests {

    private static final Library LIBRARY = KnowledgeFiles.packedWhole().library();
    /** How we speak of ourselves in the Japanese texts. */
    private static final Pattern OURS = Pattern.compile("当ツール|本ツール|推定）|推定しました|と読みました|読み取り）|の計算）");
    /** Tell why something is on its basis, so they speak of us under any. */
    private static final Set<String> REASONS = Set.of("reason", "methodClassReason", "why", "verify", "help");

    @Test
    void whatATextCallsOursIsNotStated() {
        List<String> claims = new ArrayList<>();
        LIBRARY.entries().forEach(entry -> walk(LIBRARY.catalogue().kind(entry.kind()), entry.address(), entry.tree(), "", claims));
        assertThat(claims).isEmpty();
    }

    @Test
    void theWordsAreUsedAtAll() {
        assertThat(LIBRARY.entries()).filteredOn(entry -> OURS.matcher(entry.tree().toString()).find()).hasSizeGreaterThan(30);
    }

    /** @param around the basis of the object around, which counts where one of its parts has none of its own */
    private static void walk(Catalogue.Kind kind, String place, JsonNode node, String around, List<String> claims) {
        String basis = node.path("basis").asString(around);
        node.properties().forEach(field -> {
            String key = field.getKey();
            String own = Optional.ofNullable(kind.bases().get(key)).map(beside -> node.path(beside).asString(""))
                    .filter(said -> !said.isEmpty())
                    .or(() -> Optional.ofNullable(kind.always().get(key)).map(Object::toString)).orElse(basis);
            Optional<String> text = Entry.text(field.getValue()).map(found -> found.ja());
            if (own.equals("stated") && !REASONS.contains(key) && text.filter(words -> OURS.matcher(words).find()).isPresent()) {
                claims.add(place + "." + key + ": " + text.get());
            }
            walk(kind, place + "." + key, field.getValue(), own, claims);
        });
        if (node.isArray()) {
            node.forEach(element -> walk(kind, place, element, around, claims));
        }
    }
}
