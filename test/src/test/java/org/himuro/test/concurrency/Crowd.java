package org.himuro.test.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many do the same at once. */
final class Crowd {
    private Crowd() {}

    /** @return what each got, in no order; the first failure is thrown */
    static <T> List<T> does(int threads, int times, Callable<T> deed) throws Exception {
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var waiting = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                waiting.add(pool.submit(() -> {
                    go.await();
                    return deed.call();
                }));
            }
            go.countDown();
            var got = new ArrayList<T>();
            for (var one : waiting) {
                got.add(one.get());
            }
            return got;
        }
    }
}
