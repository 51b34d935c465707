package org.himuro.lims.procedure.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.application.ProcedureList;
import org.himuro.lims.procedure.application.ShowingProcedures;
import org.himuro.lims.shared.Reason;

/** The page of one version, as it is asked for and after what is done on it. */
@Singleton
final class ProcedureShow {
    private static final int VERSIONS = 100_000;

    private final ShowingProcedures showing;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;

    ProcedureShow(ShowingProcedures showing, Pages pages, Problems problems, InstantSource clock) {
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    static Optional<Integer> version(Fields asked) {
        var version = asked.count("version", 1, VERSIONS);
        asked.check();
        return version;
    }

    /** Nothing where it is no number of a version. */
    static Optional<Integer> version(String text) {
        return Optional.of(text).filter(t -> t.matches("[1-9]\\d{0,4}")).map(Integer::valueOf);
    }

    HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String id,
            Optional<Integer> version,
            List<Reason> reasons) {
        var now = clock.instant();
        return showing.find(id, version, now)
                .<HttpResponse<?>>map(found -> pages.show(
                        request,
                        status,
                        Room.DESK,
                        "procedure/procedure",
                        showing.page(found, viewer, now, reasons),
                        "procedure.title",
                        id))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    <A extends Record> HttpResponse<?> after(
            HttpRequest<?> request, Viewer viewer, String id, int version, Outcome<A> outcome) {
        return problems.answer(
                request,
                outcome,
                done -> HttpResponse.seeOther(URI.create(ProcedureList.Line.href(id, version))),
                reasons -> page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, id, Optional.of(version), reasons));
    }
}
