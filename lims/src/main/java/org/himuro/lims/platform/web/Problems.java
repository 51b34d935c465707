package org.himuro.lims.platform.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers an error: JSON to machines, a page that says what happened, what was not harmed and what to do to people. */
@Singleton
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPRSTUVWXYZ"; // read aloud on the telephone
    private final SecureRandom random = new SecureRandom();
    private final BeanProvider<Pages> pages;
    private final Frames frames;
    private final ObjectMapper json;

    Problems(BeanProvider<Pages> pages, Frames frames, ObjectMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.json = json;
    }

    /** The error with this code; its texts are the messages {@code problem.CODE.title} and so on, else those of the status. */
    public MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request, HttpStatus status, String code, Problem.Item... errors) {
        return answer(request, status, code, List.of(errors), null);
    }

    /**
     * What a page answers of an act: a problem where somebody else is doing it, or where its id was used for another.
     *
     * @param done shows what became of it
     * @param refused shows the form again, with every reason
     */
    public <A extends Record> HttpResponse<?> answer(
            HttpRequest<?> request,
            Outcome<A> outcome,
            Function<A, HttpResponse<?>> done,
            Function<List<Reason>, HttpResponse<?>> refused) {
        return switch (outcome) {
            case Outcome.Done<A>(var answer, var repeated) -> done.apply(answer);
            case Outcome.Refused<A>(var reasons, var repeated) -> refused.apply(reasons);
            case Outcome.InProgress<A>() -> answer(request, HttpStatus.CONFLICT, "in-progress");
            case Outcome.OtherContent<A>() -> answer(request, HttpStatus.CONFLICT, "other-content");
        };
    }

    MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request,
            HttpStatus status,
            String code,
            List<Problem.Item> errors,
            @org.jspecify.annotations.Nullable Throwable cause) {
        var id = id();
        if (status.getCode() >= 500) {
            LOG.error("problem {} {} {} {}", id, code, request.getMethodName(), route(request), cause);
        } else {
            LOG.debug("problem {} {} {} {}", id, code, request.getMethodName(), route(request));
        }
        var text = frames.text(request);
        var problem = new Problem(
                "/problems/" + code,
                text.of("problem." + known(text, code) + ".title"),
                status.getCode(),
                code,
                id,
                errors);
        return Wanted.json(request) ? json(status, problem) : page(request, status, problem);
    }

    /** The route as it is written, not the address: that may hold what somebody scanned. */
    private static String route(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
    }

    private MutableHttpResponse<byte[]> page(HttpRequest<?> request, HttpStatus status, Problem problem) {
        var view = new ProblemPage(problem, known(frames.text(request), problem.code()));
        return pages.get()
                .show(request, status, Room.DESK, "shared/problem", view, "problem." + view.texts() + ".title");
    }

    private MutableHttpResponse<byte[]> json(HttpStatus status, Problem problem) {
        try {
            return HttpResponse.<byte[]>status(status)
                    .body(json.writeValueAsBytes(problem))
                    .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code itself where texts for it exist, else the general texts. */
    private static String known(Text text, String code) {
        return text.knows("problem." + code + ".title") ? code : "other";
    }

    private String id() {
        var id = new StringBuilder(9);
        for (var i = 0; i < 8; i++) {
            id.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
