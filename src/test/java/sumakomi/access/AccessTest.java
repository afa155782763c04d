package sumakomi.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import sumakomi.TestDatabase;

/** Tests of who may do what: the whole application over real connections, nobody signed in beforehand, on both databases. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false",
                "sumakomi.account.password-work=4"})
@interface AccessTest {}
