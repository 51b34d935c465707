package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.application.ShowingDeviations;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** The page of one deviation after something was done on it: where it was refused with every reason and what was typed. */
@Singleton
final class DeviationShow {
    private static final String UNKNOWN = "DEVIATION_UNKNOWN";

    private final ShowingDeviations showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    DeviationShow(ShowingDeviations showing, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a form asks for. */
    @FunctionalInterface
    interface Verb {
        Outcome<DeviationAnswer> run(UUID deviation, UUID act, Instant now);
    }

    /** @param name of the form on the page */
    HttpResponse<?> act(
            HttpRequest<?> request,
            Viewer viewer,
            String id,
            String name,
            Fields form,
            Map<String, String> body,
            Verb verb) {
        var act = form.act(ids);
        form.check();
        var deviation = Fields.uuid(id);
        if (deviation.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return problems.answer(
                request,
                verb.run(deviation.get(), act, clock.instant()),
                done -> HttpResponse.seeOther(URI.create("/deviations/" + done.deviation())),
                reasons -> refused(request, viewer, deviation.get(), given(name, body), reasons));
    }

    /** What somebody may only read is as little there to be changed as what is not there. */
    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, UUID id, Map<String, String> given, List<Reason> reasons) {
        return Optional.of(reasons)
                .filter(all -> all.stream().noneMatch(r -> r.code().equals(UNKNOWN)))
                .flatMap(all -> showing.one(id, viewer, false, given, all, clock.instant()))
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        Room.DESK,
                        "quality/deviation",
                        view,
                        "deviation-page.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** A password is never shown again. */
    private static Map<String, String> given(String name, Map<String, String> body) {
        var given = new HashMap<>(body);
        given.put("form", name);
        given.remove("password");
        return given;
    }

    /** As it was typed: how long it may be is decided with everything else. */
    static String words(Map<String, String> body, String field) {
        return body.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }
}
