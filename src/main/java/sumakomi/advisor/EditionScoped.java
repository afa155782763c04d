package sumakomi.advisor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Scope;

/**
 * A bean that is made of knowledge or rules: one for every edition, gone with it. A request is given those of the edition
 * with which it began. Whatever has such a bean injected must be of this scope itself; a test watches over that.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Scope(EditionScoped.SCOPE)
public @interface EditionScoped {
    /** Name of the scope. */
    String SCOPE = "edition";
}
