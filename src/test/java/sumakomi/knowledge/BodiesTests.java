package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Archetype.Actor;

/** The list of bodies and the types of project tell the same of who is named where. */
class BodiesTests {

    private static final Knowledge KNOWLEDGE = Knowledge.packed();

    @Test
    void aBodyIsNamedByATypeAtThePlaceThatItsEntryCites() {
        assertThat(KNOWLEDGE.bodies().values()).allSatisfy(body -> assertThat(KNOWLEDGE.archetypes().values().stream()
                .flatMap(type -> type.actors().stream().filter(actor -> actor.body().equals(body.id()))
                        .filter(actor -> actor.source().orElse(type.source()).equals(body.source())))
                .map(Actor::basis).distinct().toList()).as(body.id()).isEqualTo(List.of(body.basis())));
    }

    /** The lines of the diagrams are lost, so no arrow can be stated. */
    @Test
    void everyArrowIsAReadingWithSomeConfidence() {
        List<Archetype.Flow> flows = KNOWLEDGE.archetypes().values().stream().flatMap(type -> type.flows().stream()).toList();
        assertThat(flows).hasSize(188).extracting(Archetype.Flow::basis).containsOnly(Basis.INFERRED);
        assertThat(flows).extracting(Archetype.Flow::confidence).contains(Confidence.values());
    }

    @Test
    void anAmountInYenIsNeverStatedWhereTheSourcePrintsWords() {
        assertThat(KNOWLEDGE.archetypes().values()).flatExtracting(type -> type.scale().variants())
                .extracting(Archetype.Variant::basis).containsOnly(Basis.ASSUMED);
    }

    @Test
    void aRemarkOnTheAreaStandsInTheClassificationNotInTheTableOfTheType() {
        assertThat(KNOWLEDGE.archetypes().values()).flatExtracting(Archetype::remarks)
                .filteredOn(remark -> ((Archetype.Remark) remark).id().endsWith(".remark.area")).hasSizeGreaterThan(7)
                .extracting(remark -> ((Archetype.Remark) remark).source().place()).containsOnly("table-5.1");
    }
}
