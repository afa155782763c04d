package sumakomi.advisor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which edition is in force, and the scope of the beans made of it. Publishing another edition is the change of one
 * reference: requests that begin afterwards work with it, those under way keep the one they began with.
 */
public final class Editions implements Scope, BeanFactoryPostProcessor {

    private static final String HELD = Editions.class.getName();

    private final AtomicReference<@Nullable Held> inForce = new AtomicReference<>();
    private final ThreadLocal<@Nullable Held> bound = new ThreadLocal<>();

    /** An edition with the beans made of it so far. */
    private record Held(Edition edition, Map<String, Object> beans) {
        Held(Edition edition) {
            this(edition, new ConcurrentHashMap<>());
        }
    }

    /** The edition of the request under way, or else the one in force. */
    public Edition current() {
        return held().edition();
    }

    /** Puts an edition in force for whatever begins from now on. */
    void publish(Edition edition, Runnable makeReady) {
        Held next = new Held(edition);
        within(next, () -> {
            makeReady.run();
            return edition;
        });
        inForce.set(next);
    }

    /** Works with one edition throughout, whichever is in force meanwhile. */
    private <T> T within(Held held, Supplier<T> work) {
        Held before = bound.get();
        bound.set(held);
        try {
            return work.get();
        } finally {
            bound.set(before);
        }
    }

    private Held held() {
        Held within = bound.get();
        if (within != null) {
            return within;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return published();
        }
        Object kept = request.getAttribute(HELD, RequestAttributes.SCOPE_REQUEST);
        if (kept instanceof Held began) {
            return began;
        }
        Held begins = published();
        request.setAttribute(HELD, begins, RequestAttributes.SCOPE_REQUEST);
        return begins;
    }

    /** What the build packed is in force until another edition is published. */
    private Held published() {
        Held held = inForce.get();
        if (held != null) {
            return held;
        }
        synchronized (inForce) {
            if (inForce.get() == null) {
                inForce.set(new Held(Edition.packed()));
            }
            return published();
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        beanFactory.registerScope(EditionScoped.SCOPE, this);
    }

    @Override
    public Object get(String name, ObjectFactory<?> factory) {
        Held held = held();
        Object bean = held.beans().get(name);
        if (bean != null) {
            return bean;
        }
        synchronized (held) {
            Object made = held.beans().get(name);
            if (made == null) {
                made = within(held, factory::getObject);
                held.beans().put(name, made);
            }
            return made;
        }
    }

    @Override
    public @Nullable Object remove(String name) {
        return held().beans().remove(name);
    }

    /** The beans hold nothing that would have to be closed. */
    @Override
    public void registerDestructionCallback(String name, Runnable callback) {}
}
