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

/**
 * What nothing uses goes: methods and classes are used by code, a template, a rule file, a benchmark, or by a framework that
 * finds annotations.
 */
class UnusedCodeTests {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("sumakomi");

    @Test
    void everyMethodIsUsed() throws IOException {
        Set<String> words = wordsOfCallers();
        Set<String> unused = new TreeSet<>();
        CLASSES.forEach(type -> type.getMethods().stream().filter(method -> !used(method, words))
                .forEach(method -> unused.add(method.getFullName())));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyClassIsUsed() throws IOException {
        Set<String> words = wordsOfCallers();
        Set<String> unused = new TreeSet<>();
        CLASSES.forEach(type -> {
            boolean named = CLASSES.stream().filter(one -> belongs(one, type)).flatMap(one -> one.getDirectDependenciesToSelf().stream())
                    .anyMatch(dependency -> !belongs(dependency.getOriginClass(), type)) || onlyConstants(type)
                    || words.contains(type.getSimpleName());
            boolean found = !type.getAnnotations().isEmpty() || type.getSimpleName().equals("package-info") || type.getName().contains("$")
                    || type.getMethods().stream().anyMatch(method -> method.getName().equals("main"));
            if (!named && !found) {
                unused.add(type.getName());
            }
        });
        assertThat(unused).isEmpty();
    }

    private static boolean belongs(JavaClass one, JavaClass type) {
        return one.getFullName().equals(type.getFullName()) || one.getFullName().startsWith(type.getFullName() + "$");
    }

    /** The compiler puts constants where they are used and leaves no trace of their class. */
    private static boolean onlyConstants(JavaClass type) {
        return type.getMethods().isEmpty() && !type.getFields().isEmpty()
                && type.getFields().stream().allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
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

    /** The words of templates, of rule files and of benchmarks, all of which call methods by their names. */
    private static Set<String> wordsOfCallers() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String folder : List.of("src/main/resources/templates", "rules", "src/bench/java")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    words.addAll(List.of(Files.readString(file).split("[^A-Za-z0-9_]+")));
                }
            }
        }
        return words;
    }
}
