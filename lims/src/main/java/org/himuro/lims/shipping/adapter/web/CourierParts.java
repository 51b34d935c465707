package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.himuro.lims.platform.web.Fields;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The fields of a courier's form, and its picture. Waits; for threads that may. */
final class CourierParts implements Subscriber<CompletedPart> {
    private final CompletableFuture<CourierParts> done = new CompletableFuture<>();
    private final Map<String, String> fields = new HashMap<>();
    private Optional<byte[]> picture = Optional.empty();

    private CourierParts() {}

    static CourierParts of(MultipartBody body) {
        var parts = new CourierParts();
        body.subscribe(parts);
        return parts.done.join();
    }

    String said(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    Fields form() {
        return Fields.form(fields);
    }

    Map<String, String> all() {
        return Map.copyOf(fields);
    }

    /** A field left empty comes as a file of no bytes; that is none. */
    Optional<byte[]> picture() {
        return picture;
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
            } else if (file.getSize() > 0) {
                picture = Optional.of(file.getBytes());
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
