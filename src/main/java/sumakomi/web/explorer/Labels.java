package sumakomi.web.explorer;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;

/** The words that the schemas of the knowledge in force give to kinds, keys, closed values and tables, as messages. */
final class Labels extends AbstractMessageSource {

    private final Supplier<Library> library;

    Labels(Supplier<Library> library) {
        this.library = library;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return Optional.ofNullable(library.get().catalogue().labels().get(code)).map((Text text) -> text.in(locale)).orElse(null);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return Optional.ofNullable(resolveCodeWithoutArguments(code, locale))
                .map(text -> new MessageFormat(text.replace("'", "''"), locale)).orElse(null);
    }
}
