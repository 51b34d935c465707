package org.himuro.lims.sequencing.adapter.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The files and fields of a form, files in their order. Waits; for threads that may. */
final class QcParts implements Subscriber<CompletedPart> {
    private final CompletableFuture<QcParts> done = new CompletableFuture<>();
    private final List<byte[]> files = new ArrayList<>();
    private final Map<String, Object> fields = new HashMap<>();

    private QcParts() {}

    static QcParts of(MultipartBody body) {
        var parts = new QcParts();
        body.subscribe(parts);
        return parts.done.join();
    }

    /** A field left empty comes as a file of no bytes without a name; that is none. */
    List<byte[]> files() {
        return List.copyOf(files);
    }

    OrderForm form() {
        return new OrderForm(fields);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedPart part) {
        try {
            if (!(part instanceof CompletedFileUpload file)) {
                fields.put(part.getName(), new String(part.getBytes(), StandardCharsets.UTF_8));
            } else if (part.getName().equals("file")
                    && (file.getSize() > 0 || !file.getFilename().isEmpty())) {
                files.add(file.getBytes());
            }
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
        done.complete(this);
    }
}
