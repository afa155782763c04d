package sumakomi.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import sumakomi.access.Offers;
import sumakomi.account.Acting;

/** Leaves out of every page the links and forms that its reader may not use: a guest is offered nothing to change. */
@Component
class OfferedOnly extends AbstractProcessorDialect {

    private static final int AFTER_THE_OTHERS = 10_000;

    OfferedOnly() {
        super("offered", "", AFTER_THE_OTHERS);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Left("a", "href", "GET"), new Left("form", "action", "POST"));
    }

    private static final class Left extends AbstractElementTagProcessor {

        private final String address;
        private final String method;

        Left(String element, String address, String method) {
            super(TemplateMode.HTML, "", element, false, null, false, AFTER_THE_OTHERS);
            this.address = address;
            this.method = method;
        }

        @Override
        protected void doProcess(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            boolean reads = method.equals("POST") && !"post".equalsIgnoreCase(tag.getAttributeValue("method"));
            Optional<String> leads = Optional.ofNullable(tag.getAttributeValue(address)).filter(url -> url.startsWith("/") && !reads)
                    .map(url -> url.replaceFirst("[?#].*", ""));
            if (leads.isPresent() && Acting.person().filter(person -> !Offers.mayGo(person, method, leads.get())).isPresent()) {
                structure.removeElement();
            }
        }
    }
}
