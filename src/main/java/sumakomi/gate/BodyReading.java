package sumakomi.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way in. No thread waits for it: bytes are taken as they come, and the request goes on once they are all there,
 * too many, broken, or too late.
 */
final class BodyReading implements ReadListener, AsyncListener {

    /** The attribute of a request that keeps the reading of its body. */
    static final String KEPT = BodyReading.class.getName();
    private static final int CHUNK = 8192;
    /** What is too large is still read to its end up to here, so that the caller sees the answer instead of a broken connection. */
    private static final long DISCARDED = 64L * 1024 * 1024;

    private final ServletInputStream in;
    private final AsyncContext async;
    private final BodyMemory memory;
    private final int most;
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long read;
    private boolean over;
    private @Nullable Refusal refusal;

    BodyReading(ServletInputStream in, AsyncContext async, BodyMemory memory, int most) {
        this.in = in;
        this.async = async;
        this.memory = memory;
        this.most = most;
    }

    /** The whole body; only once the request goes on. */
    synchronized byte[] body() {
        return body.toByteArray();
    }

    /** Why the body was not taken. */
    synchronized Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void onDataAvailable() {
        byte[] chunk = new byte[CHUNK];
        try {
            while (!isOver() && in.isReady()) {
                int length = in.read(chunk);
                if (length < 0) {
                    break;
                }
                take(chunk, length);
            }
        } catch (IOException e) {
            refuse(Refusal.of(400, "body-broken"));
        }
    }

    private void take(byte[] chunk, int length) {
        read += length;
        if (read > most) {
            release();
            if (read > DISCARDED) {
                refuse(tooLarge());
            }
        } else if (memory.take(this, length)) {
            synchronized (this) {
                body.write(chunk, 0, length);
            }
        } else {
            refuse(Refusal.of(503, "bodies-full"));
        }
    }

    @Override
    public void onAllDataRead() {
        goOn(read > most ? tooLarge() : null);
    }

    @Override
    public void onError(Throwable thrown) {
        refuse(Refusal.of(400, "body-broken"));
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        refuse(Refusal.of(408, "408"));
    }

    /** Gives way to others, whose bodies come faster. */
    void giveWay() {
        refuse(Refusal.of(408, "408"));
    }

    private Refusal tooLarge() {
        return Refusal.of(413, "413");
    }

    private void refuse(Refusal why) {
        goOn(why);
    }

    private synchronized boolean isOver() {
        return over;
    }

    private void goOn(@Nullable Refusal why) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            refusal = why;
        }
        memory.arrived(this);
        if (why != null) {
            release();
        }
        async.dispatch();
    }

    private void release() {
        int held;
        synchronized (this) {
            held = body.size();
            body = new ByteArrayOutputStream();
        }
        memory.release(held);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        memory.arrived(this);
        release();
    }

    @Override
    public void onError(AsyncEvent event) {
        // The connection is gone; onComplete follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing here begins anew.
    }
}
