package org.himuro.lims.sequencing.adapter.api;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The bytes of all files of a form, in their order. Waits; for threads that may. */
final class Uploads implements Subscriber<CompletedFileUpload> {
    private final CompletableFuture<List<byte[]>> done = new CompletableFuture<>();
    private final List<byte[]> files = new ArrayList<>();

    private Uploads() {}

    static List<byte[]> bytes(Publisher<CompletedFileUpload> publisher) {
        var uploads = new Uploads();
        publisher.subscribe(uploads);
        return uploads.done.join();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedFileUpload upload) {
        try {
            files.add(upload.getBytes());
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        done.complete(List.copyOf(files));
    }
}
