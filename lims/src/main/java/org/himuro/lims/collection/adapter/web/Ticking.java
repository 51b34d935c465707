package org.himuro.lims.collection.adapter.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The present state again and again, on a virtual thread per reader, until the reader goes. A slow reader misses states.
 *
 * @param state for each reader one that says what is to be told now, if anything
 */
record Ticking<T>(Duration every, Supplier<Supplier<Optional<T>>> state) implements Flow.Publisher<T> {
    @Override
    public void subscribe(Flow.Subscriber<? super T> reader) {
        var asked = new AtomicLong();
        var ended = new AtomicBoolean();
        reader.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                asked.accumulateAndGet(n, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
            }

            @Override
            public void cancel() {
                ended.set(true);
            }
        });
        Thread.ofVirtual().name("board").start(() -> tick(reader, asked, ended));
    }

    private void tick(Flow.Subscriber<? super T> reader, AtomicLong asked, AtomicBoolean ended) {
        var own = state.get();
        try {
            while (!ended.get()) {
                if (asked.get() > 0) {
                    own.get().ifPresent(next -> {
                        asked.decrementAndGet();
                        reader.onNext(next);
                    });
                }
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException unreadable) {
            reader.onError(unreadable);
        }
    }
}
