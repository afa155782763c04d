package sumakomi.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sumakomi.web.CallTest;

/** The fuzzer knows every way into the application. */
@CallTest
class RoutesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyRouteOfTheApplicationIsInTheListOfTheFuzzer() {
        List<String> routes = mappings.getHandlerMethods().keySet().stream().flatMap(RoutesTests::routes).toList();

        assertThat(Route.all()).extracting(Route::toString).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().flatMap(pattern -> mapping.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("GET " + pattern)
                : mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name).map(name -> name + " " + pattern));
    }
}
