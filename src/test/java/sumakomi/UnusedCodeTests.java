package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nothing uses goes: every method and class is used by the code itself, a template, or a framework that finds it by annotation. */
class UnusedCodeTests {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sumakomi");

    @Test
    void everyMethodIsUsed() throws IOException {
        Set<String> words = wordsOfTemplates();
        Set<String> unused = new TreeSet<>();
        CLASSES.forEach(type -> type.getMethods().stream().filter(method -> !used(method, words)).forEach(method -> unused.add(method.getFullName())));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyClassIsUsed() {
        Set<String> unused = new TreeSet<>();
        CLASSES.forEach(type -> {
            boolean named = type.getDirectDependenciesToSelf().stream().map(dependency -> dependency.getOriginClass().getFullName())
                    .anyMatch(origin -> !origin.equals(type.getFullName()) && !origin.startsWith(type.getFullName() + "$"));
            boolean found = !type.getAnnotations().isEmpty() || type.getSimpleName().equals("package-info") || type.getName().contains("$")
                    || type.getMethods().stream().anyMatch(method -> method.getName().equals("main"));
            if (!named && !found) {
                unused.add(type.getName());
            }
        });
        assertThat(unused).isEmpty();
    }

    private static boolean used(JavaMethod method, Set<String> words) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC) || method.getModifiers().contains(JavaModifier.BRIDGE)
                || !method.getAnnotations().isEmpty() || method.getName().equals("main") || ofTheLanguage(method) || overrides(method)
                || calledFromElsewhere(method) || words.contains(method.getName()) || words.contains(property(method.getName()));
    }

    private static boolean calledFromElsewhere(JavaMethod method) {
        return Stream.concat(method.getCallsOfSelf().stream(), method.getReferencesToSelf().stream())
                .anyMatch(access -> !access.getOrigin().equals(method));
    }

    /** The methods of enums, and the accessors of records, which writers of JSON and templates read. */
    private static boolean ofTheLanguage(JavaMethod method) {
        return method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName())
                || method.getOwner().isRecord() && method.getOwner().tryGetField(method.getName()).isPresent()
                && method.getRawParameterTypes().isEmpty();
    }

    private static boolean overrides(JavaMethod method) {
        Class<?>[] parameters = method.getRawParameterTypes().stream().map(JavaClass::reflect).toArray(Class<?>[]::new);
        return Stream.concat(method.getOwner().getAllRawSuperclasses().stream(), method.getOwner().getAllRawInterfaces().stream())
                .map(JavaClass::reflect).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(above -> above.getName().equals(method.getName()) && above.getParameterCount() == parameters.length);
    }

    private static String property(String method) {
        String name = method.startsWith("get") && method.length() > 3 ? method.substring(3) : method.startsWith("is") && method.length() > 2
                ? method.substring(2) : method;
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Set<String> wordsOfTemplates() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            Set<String> words = new TreeSet<>();
            for (Path file : files) {
                words.addAll(List.of(Files.readString(file).split("[^A-Za-z0-9_]+")));
            }
            return words;
        }
    }
}
