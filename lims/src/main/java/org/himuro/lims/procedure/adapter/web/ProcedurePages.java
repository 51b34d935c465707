package org.himuro.lims.procedure.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.application.ShowingProcedures;

/** Procedures, to be read by everybody who works by them. */
@Hidden
@Controller("/procedures")
@Needs(Right.SIGNED_IN)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProcedurePages {
    private final ShowingProcedures showing;
    private final ProcedureShow show;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;

    ProcedurePages(ShowingProcedures showing, ProcedureShow show, Pages pages, Problems problems, InstantSource clock) {
        this.showing = showing;
        this.show = show;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var view = showing.list(viewer, clock.instant());
        return pages.show(request, Room.DESK, "procedure/procedures", view, "procedures.title");
    }

    /** The version asked for, or the one in force. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String id) {
        return show.page(request, HttpStatus.OK, viewer, id, ProcedureShow.version(Fields.query(request)), List.of());
    }

    /** The document itself, byte for byte as it was signed. */
    @Get("/{id}/{version}/text.yaml")
    HttpResponse<?> text(HttpRequest<?> request, String id, String version) {
        return showing.find(id, ProcedureShow.version(version), clock.instant())
                .filter(f -> version.equals(String.valueOf(f.revision().version())))
                .flatMap(f -> showing.text(f.revision()))
                .<HttpResponse<?>>map(text -> HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                        .contentType(MediaType.of("text/yaml; charset=utf-8"))
                        .header("Content-Disposition", "attachment; filename=\"" + id + "-v" + version + ".yaml\"")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
