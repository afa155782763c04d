package sumakomi.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;

/** The engine is used by its public face: its API, its model language with the builder, and its parser. */
class EngineUseTests {

    private static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sumakomi");

    @Test
    void nothingInsideTheEngineIsUsed() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..")
                .and(not(resideInAnyPackage("org.kie.api..", "org.drools.model..", "org.drools.drl..")))
                .and(not(type(KieBaseBuilder.class)))).check(MAIN);
    }

    @Test
    void theEngineIsUsedInTheRoomOfTheRulesAlone() {
        noClasses().that().resideOutsideOfPackage("sumakomi.rules..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..").check(MAIN);
    }
}
