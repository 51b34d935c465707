package org.himuro.lims.platform.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** Every error the framework finds itself (no route, wrong method, bad JSON, failed validation, an exception) goes the same way as ours. */
@Primary
@Singleton
final class ErrorAnswers implements ErrorResponseProcessor<byte[]> {
    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.BAD_REQUEST, "bad-request",
            HttpStatus.UNAUTHORIZED, "sign-in-needed",
            HttpStatus.FORBIDDEN, "not-allowed",
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "wrong-method",
            HttpStatus.NOT_ACCEPTABLE, "not-acceptable",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large",
            HttpStatus.REQUEST_URI_TOO_LONG, "address-too-long",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type",
            HttpStatus.TOO_MANY_REQUESTS, "too-many");
    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        var status = base.status();
        var broken = status.getCode() >= 500;
        var code = broken ? "internal" : CODES.getOrDefault(status, "bad-request");
        // what the framework says about our own failures is for the log only
        var errors = broken
                ? java.util.List.<Problem.Item>of()
                : context.getErrors().stream().map(error -> item(code, error)).toList();
        var answer = problems.answer(
                context.getRequest(),
                status,
                code,
                errors,
                context.getRootCause().orElse(null));
        base.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().contains(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }

    private static Problem.Item item(String code, Error error) {
        return new Problem.Item(code, error.getPath().orElse(""), error.getMessage());
    }
}
