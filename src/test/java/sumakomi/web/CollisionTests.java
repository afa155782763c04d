package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import sumakomi.Collisions;

/** Whatever the database says of two changes at the same time is a conflict, and only that. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:collision-web")
@AutoConfigureMockMvc
@Import(CollisionTests.Collider.class)
class CollisionTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"lock, 409", "optimistic, 409", "timeout, 409", "duplicate, 409", "no-parent, 409", "changed-meanwhile, 409",
            "too-long, 500"})
    void isAConflict(String trouble, int status) throws Exception {
        RequestBuilder request = MockMvcRequestBuilders.get("/library/collision/" + trouble);
        if (status == 500) {
            assertThatThrownBy(() -> mvc.perform(request)).as("left to the page for what went wrong on our side")
                    .hasRootCauseMessage("as the database says");
        } else {
            assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(status);
        }
    }

    @RestController
    static class Collider {

        @GetMapping("/library/collision/{trouble}")
        String collide(@PathVariable String trouble) {
            throw Collisions.of(trouble);
        }
    }
}
