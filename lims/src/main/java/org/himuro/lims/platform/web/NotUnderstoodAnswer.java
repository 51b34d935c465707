package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Fields that are not understood: each named, with its value and what was expected. */
@Singleton
final class NotUnderstoodAnswer implements ExceptionHandler<Fields.NotUnderstood, HttpResponse<?>> {
    private final Problems problems;
    private final Frames frames;

    NotUnderstoodAnswer(Problems problems, Frames frames) {
        this.problems = problems;
        this.frames = frames;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Fields.NotUnderstood wrong) {
        var text = frames.text(request);
        var items = wrong.faults().stream()
                .map(r -> new Problem.Item(r.code(), r.args().getFirst(), text.of(r)))
                .toArray(Problem.Item[]::new);
        return problems.answer(request, wrong.status(), "bad-request", items);
    }
}
