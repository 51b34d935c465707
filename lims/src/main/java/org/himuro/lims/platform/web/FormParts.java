package org.himuro.lims.platform.web;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The fields of a form with files, and its files in their order. Waits; for threads that may. */
public final class FormParts implements Subscriber<CompletedPart> {
    private final CompletableFuture<FormParts> done = new CompletableFuture<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<FilePart> files = new ArrayList<>();

    /** @param field whose file it is */
    private record FilePart(String field, String name, byte[] content) {
        /** A field left empty comes as a file of no bytes without a name. */
        boolean chosen() {
            return content.length > 0 || !name.isEmpty();
        }
    }

    private FormParts() {}

    /** @param body of a form, or the files of one of its fields */
    public static FormParts of(Publisher<? extends CompletedPart> body) {
        var parts = new FormParts();
        body.subscribe(parts);
        return parts.done.join();
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** Those that were chosen. */
    public List<byte[]> files(String field) {
        return files.stream()
                .filter(f -> f.field().equals(field) && f.chosen())
                .map(FilePart::content)
                .toList();
    }

    /** Of all fields, as they came. */
    public List<byte[]> files() {
        return files.stream().map(FilePart::content).toList();
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
            } else {
                files.add(new FilePart(part.getName(), file.getFilename(), file.getBytes()));
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
